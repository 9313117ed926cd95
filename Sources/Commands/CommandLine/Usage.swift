/// The usage line of a command, in the notation of manuals: `[optional]`, `repeated...`, `(a | b)`.
enum Usage {
  /// What follows the command's name, one piece for each thing that must stay on one line.
  static func pieces(of node: CommandNode) -> [String] {
    guard let entry = node.entry else { return ["COMMAND"] }
    var pieces: [String] = []
    if !entry.exactlyOne.isEmpty {
      pieces.append(
        "(" + entry.exactlyOne.map { usage(of: $0, entry) }.joined(separator: " | ") + ")")
    }
    pieces += entry.arguments.filter { !entry.exactlyOne.contains(.argument($0.name)) }
      .map(\.usage)
    pieces += entry.options.filter(\.isRequired).map(\.usage)
    pieces.append("[OPTIONS]")
    return node == .root ? pieces + ["[COMMAND]"] : pieces
  }

  private static func usage(of target: CommandEntry.Target, _ entry: CommandEntry) -> String {
    switch target {
    case .argument(let name): name.rawValue
    case .option(let name): entry.options.first { $0.name == name }?.usage ?? name.long
    }
  }
}

extension String {
  /// The words between the spaces.
  var words: [String] { split(separator: " ").map(String.init) }
}
