/// One line of a key file: `ctrl-r = reply --internal`, `list.x = mark`, `g i = none`.
struct KeyRule: Hashable, Sendable {
  /// Where it holds; nil stands for wherever the command works.
  let context: Command.Context?
  let sequence: KeySequence
  /// What the keys do; nil unbinds them.
  let call: Command.Call?

  /// Reads a line; nil if it is blank or a comment, which begins with `#` and has no `=` after it.
  init?(parsing line: String) throws(KeyProblem.Fault) {
    let words = line.split { $0 == " " || $0 == "\t" }
    guard let first = words.first else { return nil }
    let equals = words.dropFirst().firstIndex(of: "=")
    if first.hasPrefix("#"), equals == nil || first.utf8.count > 1 { return nil }
    guard let equals else { throw .noEqualsSign }
    let (context, keys) = Self.place(words[..<equals])
    guard let sequence = KeySequence(parsing: keys) else { throw .noKey(keys) }
    self.sequence = sequence
    self.context = context
    if words[(equals + 1)...] == ["none"] {
      call = nil
    } else {
      do {
        call = try CommandLineText.call(String(line[words[equals].endIndex...]))
      } catch {
        throw .command(error)
      }
    }
    try check()
  }

  /// The context before the first dot, if there is one, and the names of the keys.
  private static func place(_ words: ArraySlice<Substring>) -> (Command.Context?, String) {
    let text = words.joined(separator: " ")
    guard let dot = text.firstIndex(of: "."),
      let context = Command.Context(rawValue: String(text[..<dot]))
    else { return (nil, text) }
    return (context, String(text[text.index(after: dot)...]))
  }

  private func check() throws(KeyProblem.Fault) {
    guard let call else { return }
    if let context, !call.command.entry.contexts.contains(context) {
      throw .wrongContext(call.command, context)
    }
    if contexts.contains(where: { $0.isTyping }), sequence.keys[0].typed != nil {
      throw .types(sequence)
    }
  }

  /// The contexts in which it binds or unbinds.
  var contexts: Set<Command.Context> {
    if let context { return [context] }
    guard let contexts = call?.command.entry.contexts else { return .all }
    // A key that types text can only mean the places where nothing is typed.
    return sequence.keys[0].typed == nil
      ? contexts : contexts.count == 1 ? contexts : contexts.filter { !$0.isTyping }
  }
}
