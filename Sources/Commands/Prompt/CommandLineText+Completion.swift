extension CommandLineText {
  /// What the end of a line can be completed to.
  package struct Completion: Hashable, Sendable {
    /// What the word at the end is.
    package enum Subject: Hashable, Sendable {
      /// The name of a command.
      case command
      case argument(Command, Command.Argument)
      /// Nothing more is expected.
      case nothing
    }

    package let subject: Subject
    /// What is typed of the word so far, without quotes.
    package let typed: String
    /// The line before the word.
    package let before: String
    /// Words that are known from the table: names of commands, choices and flags.
    package let known: [String]

    /// Those of the known words and the `values` that fit what is typed: first those that begin
    /// with it, then those that have it inside.
    ///
    /// ASCII case does not count.
    package func candidates(with values: [String] = []) -> [String] {
      let key = typed.lowercased()
      let all = known + values
      guard !key.isEmpty else { return all.filter { !$0.utf8.starts(with: "--".utf8) } }
      let lower = all.map { ($0, $0.lowercased()) }
      let begin = lower.filter { $0.1.utf8.starts(with: key.utf8) }
      let inside = lower.filter { !$0.1.utf8.starts(with: key.utf8) && $0.1.contains(key) }
      return (begin + inside).map(\.0)
    }

    /// The line with the word replaced and a blank after it.
    package func line(with candidate: String) -> String {
      if case .argument(_, let argument) = subject, argument.extent == .rest {
        return before + candidate + " "
      }
      return before + quoted(candidate) + " "
    }
  }

  /// What can be at the end of the line, where the cursor is.
  package static func completion(of line: String) -> Completion {
    var scanner = WordScanner(line)
    var words: [WordScanner.Word] = []
    while let word = scanner.next() { words.append(word) }
    let ended = line.isEmpty || line.hasSuffix(" ") && words.last?.isClosed != false
    let last = ended ? WordScanner.Word(start: line.utf8.count) : words.removeLast()
    let before = String(decoding: line.utf8.prefix(last.start), as: UTF8.self)
    guard let name = words.first else {
      let names = Command.allCases.map(\.rawValue)
      return Completion(subject: .command, typed: last.text, before: before, known: names)
    }
    guard let command = try? command(named: name.text) else {
      return Completion(subject: .nothing, typed: last.text, before: before, known: [])
    }
    return completion(of: last, after: words.dropFirst(), command, before: before)
  }

  private static func completion(
    of last: WordScanner.Word, after words: ArraySlice<WordScanner.Word>, _ command: Command,
    before: String
  ) -> Completion {
    let arguments = command.entry.arguments
    let given = words.map(\.text)
    var known = arguments.filter { $0.isFlag && !given.contains($0.name) }.map(\.name)
    let count = given.count { word in !arguments.contains { $0.name == word } }
    let positional = arguments.filter { !$0.isFlag }
    let argument =
      count < positional.count ? positional[count] : positional.last { $0.extent != .word }
    if case .choice(let choices) = argument?.value { known = choices + known }
    let subject = argument.map { Completion.Subject.argument(command, $0) } ?? .nothing
    return Completion(subject: subject, typed: last.text, before: before, known: known)
  }
}
