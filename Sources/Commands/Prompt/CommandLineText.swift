/// A line of the `:` prompt, which is the right side of a key binding too: a command's name or a
/// prefix that only it has, and arguments, which may stand in quotes.
package enum CommandLineText {
  /// Reads a line.
  ///
  /// Arguments that the command would ask for may be missing.
  package static func call(_ line: String) throws(Fault) -> Command.Call {
    var scanner = WordScanner(line)
    guard let name = scanner.next() else { throw .empty }
    let command = try command(named: name.text)
    var arguments: [String] = []
    var positional = command.entry.arguments.filter { !$0.isFlag }[...]
    while true {
      let rest = scanner.rest
      guard let word = scanner.next() else { break }
      if !word.isQuoted, command.entry.arguments.contains(where: { $0.name == word.text }) {
        arguments.append(word.text)
        continue
      }
      guard let argument = positional.first else { throw .tooMany(command, word.text) }
      if argument.extent == .rest {
        arguments.append(rest)
        return Command.Call(command, arguments)
      }
      guard word.isClosed else { throw .openQuote(word.text) }
      if case .choice(let choices) = argument.value, !choices.contains(word.text) {
        throw .noChoice(command, word.text, choices)
      }
      arguments.append(word.text)
      if argument.extent == .word { positional.removeFirst() }
    }
    return Command.Call(command, arguments)
  }

  /// The command of a name, or of a prefix that no other command's name has.
  package static func command(named name: String) throws(Fault) -> Command {
    if let command = Command(rawValue: name) { return command }
    let found = Command.allCases.filter { $0.rawValue.utf8.starts(with: name.utf8) }
    if let only = found.first, found.count == 1 { return only }
    if found.count > 1 { throw .ambiguous(name, found) }
    let names = Command.allCases.map(\.rawValue)
    let suggestion = Suggestion.nearest(to: name, among: names)
    throw .unknown(name, suggestion: suggestion.flatMap(Command.init(rawValue:)))
  }

  /// The word so that it is read back as one, in quotes if it has to be.
  static func quoted(_ word: String) -> String {
    let special = " \t'\"\\"
    guard word.isEmpty || word.contains(where: special.contains) else { return word }
    var quoted = "\""
    for character in word.unicodeScalars {
      if character == "\"" || character == "\\" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(character)
    }
    return quoted + "\""
  }
}

extension Command.Call: CustomStringConvertible {
  /// The line that `CommandLineText` reads back to the call.
  package var description: String {
    var words = [command.rawValue]
    var positional = command.entry.arguments.filter { !$0.isFlag }[...]
    for argument in arguments {
      let isFlag = command.entry.arguments.contains { $0.isFlag && $0.name == argument }
      let isRest = !isFlag && positional.first?.extent == .rest
      words.append(isRest ? argument : CommandLineText.quoted(argument))
      if !isFlag, positional.first?.extent == .word { positional.removeFirst() }
    }
    return words.joined(separator: " ")
  }
}
