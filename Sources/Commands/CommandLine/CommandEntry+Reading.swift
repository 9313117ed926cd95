/// The rows of the table that read tickets.
extension CommandEntry {
  static let list = CommandEntry(
    .reading, .reads, "List the tickets that a search finds.",
    discussion: [
      "Fields are queue, status, assignee, tag, from, priority, is, has, before, after and "
        + "sort. A dash before a word or field leaves out what it finds. Without a search, "
        + "all tickets are listed but for the snoozed ones. The newest change comes first."
    ],
    arguments: [.query],
    options: [
      .limit,
      .value(.view, short: "v", "VIEW", "Search within this view."),
    ],
    examples: [
      "ttydesk list queue:billing status:open": "List what is open in a queue.",
      "ttydesk list after:-7d '\"paper jam\"' -tag:spam": "Search a week for exact words.",
      "ttydesk list is:open is:mine": "List what is left for you to do.",
      "ttydesk list assignee:me --json": "List your tickets for a script.",
    ])

  static let show = CommandEntry(
    .reading, .reads, "Print a ticket with its whole thread.",
    arguments: [.ticket],
    options: [
      .flag(.raw, "Print the messages as they came in."),
      .value(.at, "TIME", "Show the ticket as it was at this time."),
      .flag(.public, "Leave out internal notes, as the requester sees it."),
    ],
    examples: [
      "ttydesk show 1042": "Read a ticket.",
      "ttydesk show 1042 --at 2026-01-31": "Read it as it was at the end of January.",
    ])

  static let attachment = CommandEntry(
    .reading, .reads, "Take an attachment out of a ticket.",
    arguments: [
      .ticket, CommandArgument(.attachment, "The attachment's file name, or its hash."),
    ],
    options: [
      .value(
        .output, short: "o", "FILE", kind: .file,
        "Write it here; - is standard output. Without it, to its own name in this directory.")
    ],
    examples: ["ttydesk attachment 1042 invoice.pdf -o paid.pdf": "Save an attachment."],
    exits: [.cannotCreate])
}
