/// The rows of the table about macros, kept answers and views.
extension CommandEntry {
  static let macroAdd = CommandEntry(
    .shortcuts, .writes, "Keep a macro.",
    arguments: [
      .newName,
      CommandArgument(
        .action, arity: .oneOrMore,
        "What to do, such as 'set status=solved', 'tag +refund' or 'reply --answer refund'."),
    ],
    examples: [
      "ttydesk macro add spam 'tag +spam' 'set status=closed'": "Keep a macro of two steps."
    ])

  static let macroList = CommandEntry(.shortcuts, .reads, "List the macros and what they do.")

  static let macroRemove = CommandEntry(.shortcuts, .writes, "Remove a macro.", arguments: [.macro])

  static let macroRun = CommandEntry(
    .shortcuts, .writes, "Run a macro on tickets.",
    arguments: [
      .macro,
      CommandArgument(.ticket, arity: .oneOrMore, "The tickets, by their numbers."),
    ],
    examples: ["ttydesk macro run spam 1042 1043": "Run a macro on two tickets."])

  static let answerAdd = CommandEntry(
    .shortcuts, .writes, "Keep an answer.",
    discussion: [
      "Blanks are filled in when it is sent: {{requester.name}}, {{requester.first}}, "
        + "{{requester.address}}, {{ticket.number}}, {{ticket.subject}}, {{ticket.queue}} and "
        + "{{agent.name}}. Replies and macros know them too."
    ],
    arguments: [.newName], options: [.body],
    examples: ["ttydesk answer add refund -b - < refund.txt": "Keep an answer from a file."])

  static let answerList = CommandEntry(.shortcuts, .reads, "List the kept answers.")

  static let answerRemove = CommandEntry(
    .shortcuts, .writes, "Remove a kept answer.",
    arguments: [CommandArgument(.answer, "The answer, by its name.")])

  static let viewAdd = CommandEntry(
    .shortcuts, .writes, "Keep a search as a view.",
    arguments: [.newName, .query],
    options: [.flag(.public, "Let everybody on the desk use it; else it is yours alone.")],
    examples: ["ttydesk view add late status:open before:-3d": "Keep a search."])

  static let viewList = CommandEntry(.shortcuts, .reads, "List the views and their searches.")

  static let viewRemove = CommandEntry(
    .shortcuts, .writes, "Remove a view.",
    arguments: [CommandArgument(.view, "The view, by its name.")])
}
