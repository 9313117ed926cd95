/// The rows of the table that bring tickets in and take them out.
extension CommandEntry {
  static let importFiles = CommandEntry(
    .transfer, .writes, "Bring in mail and tickets from files and directories.",
    discussion: ["What was brought in before is known again and left out."],
    arguments: [
      CommandArgument(
        .path, arity: .oneOrMore, kind: .file,
        "An mbox, a Maildir, a message, JSON Lines, or a directory of such; - for input.")
    ],
    options: [.format, .queue],
    examples: [
      "ttydesk import ~/Maildir --queue billing": "Bring in a Maildir.",
      "ttydesk import old.mbox tickets.jsonl": "Bring in two files, whatever they are.",
    ])

  static let exportTickets = CommandEntry(
    .transfer, .reads, "Print the tickets that a search finds, with all that is in them.",
    arguments: [.query],
    options: [
      .value(.format, short: "f", "FORMAT", kind: .choice(["jsonl"]), "How to print them.")
    ],
    examples: ["ttydesk export queue:billing > billing.jsonl": "Take out one queue."])

  static let mailParse = CommandEntry(
    .transfer, .none, "Show how a message is read: headers, text, parts and problems.",
    arguments: [
      CommandArgument(
        .file, arity: .oneOrMore, kind: .file, "A file with a message; - for input.")
    ],
    examples: ["ttydesk mail parse letter.eml --json": "Read a message for a script."],
    exits: [.dataError, .noInput])
}
