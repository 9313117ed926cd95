/// The rows of the table that join, part and link tickets.
extension CommandEntry {
  static let merge = CommandEntry(
    .relating, .writes, "Join a ticket into another; 'ttydesk unmerge' undoes it.",
    arguments: [.ticket, CommandArgument(.into, "The ticket that goes on.")],
    examples: ["ttydesk merge 1043 1042": "Join 1043 into 1042."])

  static let unmerge = CommandEntry(
    .relating, .writes, "Take a ticket out of the one that it was joined into.",
    arguments: [.ticket],
    examples: ["ttydesk unmerge 1043": "Make 1043 a ticket of its own again."])

  static let split = CommandEntry(
    .relating, .writes, "Move messages of a ticket to a new one and print its number.",
    arguments: [
      .ticket, CommandArgument(.message, arity: .oneOrMore, "A message to move, by its id."),
    ])

  static let link = CommandEntry(
    .relating, .writes, "Relate a ticket to another.",
    arguments: [
      .ticket, CommandArgument(.kind, kind: .link, "What the first is to the other."),
      .other,
    ],
    examples: ["ttydesk link 1043 blocks 1042": "Say that 1042 has to wait for 1043."])

  static let unlink = CommandEntry(
    .relating, .writes, "Take back how two tickets were related.",
    arguments: [.ticket, .other],
    examples: ["ttydesk unlink 1043 1042": "Take a relation back."])
}
