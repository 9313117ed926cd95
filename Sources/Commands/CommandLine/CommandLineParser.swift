/// Reads a command line after the table of commands, in the way of GNU programs.
///
/// Options may stand anywhere; `--option=value`, `--option value`, `-o value`, `-ovalue` and
/// bundles of flags (`-jq`) are known; after `--` all words are arguments. The words of a command
/// (`audit verify`) follow each other, with nothing but global options between. A word that
/// begins with two dashes is a value only after an equals sign.
package struct CommandLineParser {
  private var node = CommandNode.root
  private var words: [String] = []
  private var options: [CommandOption.Name: [String]] = [:]
  /// Whether a word of the command's own was read, so that no further command's name can follow.
  private var isSettled = false

  /// Reads the words after the program's name.
  package static func parse(_ line: [String]) throws(CommandLineError) -> Invocation {
    var parser = CommandLineParser()
    var rest = line[...]
    while let word = rest.popFirst() {
      if word == "--" {
        parser.isSettled = true
        parser.words += rest
        break
      } else if word.hasPrefix("--") {
        try parser.readLong(word.dropFirst(2), &rest)
      } else if word.hasPrefix("-"), word != "-", !parser.isArgument(word) {
        try parser.readShort(word, &rest)
      } else {
        try parser.readWord(word)
      }
    }
    return try parser.finish()
  }

  private var known: [CommandOption] {
    (node.entry?.options ?? []) + CommandOption.global
  }

  private func failure(_ fault: CommandLineError.Fault) -> CommandLineError {
    CommandLineError(fault: fault, node: node)
  }
}

/// Options.
extension CommandLineParser {
  /// Reads `--name`, `--name=value` or `--name value`; `text` is without the dashes.
  private mutating func readLong(
    _ text: Substring, _ rest: inout ArraySlice<String>
  ) throws(CommandLineError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    guard let option = known.first(where: { $0.name.rawValue == name }) else {
      let names = known.map(\.long)
      throw failure(
        .unknownOption("--\(name)", suggestion: Suggestion.nearest(to: "--\(name)", among: names)))
    }
    try take(option, given: parts.count > 1 ? String(parts[1]) : nil, &rest)
  }

  /// Reads `-f`, a bundle `-fgh`, `-ovalue` or `-o value`.
  private mutating func readShort(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(CommandLineError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = known.first(where: { $0.short == letter }) else {
        throw failure(.unknownOption("-\(letter)", suggestion: nil))
      }
      guard option.value == nil else {
        try take(option, given: letters.isEmpty ? nil : String(letters), &rest)
        return
      }
      try take(option, given: nil, &rest)
    }
  }

  /// Keeps an option with its value: the one given with it, or else the next word.
  private mutating func take(
    _ option: CommandOption, given: String?, _ rest: inout ArraySlice<String>
  ) throws(CommandLineError) {
    if !CommandOption.global.contains(option) { isSettled = true }
    guard let value = option.value else {
      if let given { throw failure(.unexpectedValue(option, given)) }
      options[option.name] = []
      return
    }
    let next = rest.first.flatMap { $0.hasPrefix("--") ? nil : $0 }
    guard let word = given ?? next else { throw failure(.missingValue(option)) }
    if given == nil { rest.removeFirst() }
    guard value.kind.accepts(word) else {
      throw failure(.wrongValue(word, of: option.long, value.kind))
    }
    options[option.name] = option.isRepeatable ? options[option.name, default: []] + [word] : [word]
  }
}

/// Words.
extension CommandLineParser {
  /// Whether a word with one dash is an argument here, such as `-tag:vip` in a search.
  private func isArgument(_ word: String) -> Bool {
    guard let arguments = node.entry?.arguments, !arguments.isEmpty,
      arguments[min(words.count, arguments.count - 1)].takesDash
    else { return false }
    let letters = word.dropFirst()
    return letters.count > 1 || !known.contains { $0.short == letters.first }
  }

  /// Takes a word as the next part of the command's name, or else as an argument.
  private mutating func readWord(_ word: String) throws(CommandLineError) {
    let children = isSettled ? [] : node.children
    if let child = children.first(where: { $0.word == word }) {
      node = child
    } else if node.entry?.arguments.isEmpty ?? true, !children.isEmpty {
      let near = Suggestion.nearest(to: word, among: children.map(\.word))
      throw failure(.unknownCommand(word, suggestion: near))
    } else {
      isSettled = true
      words.append(word)
    }
  }
}

/// What can be checked only at the end.
extension CommandLineParser {
  private func finish() throws(CommandLineError) -> Invocation {
    if options[.help] != nil {
      return try help(on: node.path.split(separator: " ").map(String.init))
    }
    if options[.version] != nil {
      return Invocation(subcommand: .version, arguments: [:], options: options)
    }
    guard case .command(let subcommand) = node else { throw failure(.missingCommand) }
    if subcommand == .help { return try help(on: words) }
    let entry = subcommand.entry
    let arguments = try bind(entry.arguments)
    for option in entry.options where option.isRequired && options[option.name] == nil {
      throw failure(.missingOption(option))
    }
    try checkExactlyOne(of: entry.exactlyOne, arguments)
    return Invocation(subcommand: subcommand, arguments: arguments, options: options)
  }

  /// `ttydesk list --help` is `ttydesk help list`.
  private func help(on path: [String]) throws(CommandLineError) -> Invocation {
    guard CommandNode(path: path) != nil else {
      let paths = CommandNode.all.map(\.path)
      let near = Suggestion.nearest(to: path.joined(separator: " "), among: paths)
      throw failure(.unknownCommand(path.joined(separator: " "), suggestion: near))
    }
    return Invocation(subcommand: .help, arguments: [.command: path], options: options)
  }

  /// Gives the words to the arguments, in order: only the last can take more or less than one.
  private func bind(
    _ arguments: [CommandArgument]
  ) throws(CommandLineError) -> [CommandArgument.Name: [String]] {
    var bound: [CommandArgument.Name: [String]] = [:]
    var rest = words[...]
    for argument in arguments {
      let taken = argument.isRepeatable ? rest : rest.prefix(1)
      rest = rest.dropFirst(taken.count)
      if argument.isRequired, taken.isEmpty { throw failure(.missingArgument(argument)) }
      for word in taken where !argument.kind.accepts(word) {
        throw failure(.wrongValue(word, of: argument.name.rawValue, argument.kind))
      }
      if !taken.isEmpty { bound[argument.name] = Array(taken) }
    }
    if let word = rest.first { throw failure(.unexpectedArgument(word)) }
    return bound
  }

  private func checkExactlyOne(
    of targets: [CommandEntry.Target], _ arguments: [CommandArgument.Name: [String]]
  ) throws(CommandLineError) {
    let given = targets.filter { target in
      switch target {
      case .argument(let name): arguments[name] != nil
      case .option(let name): options[name] != nil
      }
    }
    if !targets.isEmpty, given.count != 1 { throw failure(.notExactlyOne(targets)) }
  }
}
