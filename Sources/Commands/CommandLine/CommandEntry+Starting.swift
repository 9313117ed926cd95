/// The rows of the table that open and make desks, and explain.
extension CommandEntry {
  static let desk = CommandEntry(
    .start, .writes, "Open the desk in full screen.",
    examples: ["ttydesk": "Open your desk.", "ttydesk --desk ~/shop": "Open another one."],
    exits: [.unavailable])

  static let demo = CommandEntry(
    .start, .none, "Open a desk of made-up tickets to try things on.",
    options: [
      .value(.dir, "DIR", kind: .directory, "Keep the desk here; else it is gone at the end."),
      .flag(.tour, "Begin with a short tour of the keys."),
    ],
    examples: ["ttydesk demo --tour": "Look round in two minutes."],
    exits: [.unavailable, .cannotCreate])

  static let initialize = CommandEntry(
    .start, .writes, "Make a desk, with you as its first admin.",
    options: [.value(.name, "NAME", "What the desk is called.")],
    examples: ["ttydesk init --name 'Example Shop'": "Make a desk in the usual place."],
    exits: [.cannotCreate])

  static let help = CommandEntry(
    .start, .none, "Explain a command.",
    arguments: [
      CommandArgument(.command, arity: .zeroOrMore, "The command, such as 'audit verify'.")
    ],
    examples: ["ttydesk help list": "Explain how to list tickets."])

  static let version = CommandEntry(.start, .none, "Show the version of ttydesk.")
}
