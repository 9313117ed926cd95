/// The rows of the table that answer and note, and take attachments out.
extension Command.Entry {
  static let reply = Command.Entry(
    .answering, "Write a reply to the customer.", label: "reply", in: .tickets, keys: ["r"],
    needs: [.ticket, .staff],
    arguments: [.flag("--internal"), .optional("ANSWER", .answer)])

  static let note = Command.Entry(
    .answering, "Write an internal note, which no customer sees.", label: "note",
    in: .tickets, keys: ["n"], needs: [.ticket, .staff],
    arguments: [.optional("TEXT", .text, .rest)])

  static let editDraft = Command.Entry(
    .answering, "Go on with the draft of this ticket.", label: "draft", in: .tickets,
    keys: ["e"], needs: [.ticket, .draft])

  static let newTicket = Command.Entry(
    .answering, "Make a ticket.", label: "new ticket", keys: ["N"], needs: [.staff],
    arguments: [.optional("QUEUE", .queue)])

  static let openAttachment = Command.Entry(
    .answering, "Open an attachment.", label: "open attachment", in: [.ticket], keys: ["o"],
    needs: [.attachment], arguments: [.required("ATTACHMENT", .attachment)])

  static let saveAttachment = Command.Entry(
    .answering, "Save an attachment to a file.", label: "save attachment", in: [.ticket],
    keys: ["O"], needs: [.attachment],
    arguments: [.required("ATTACHMENT", .attachment), .optional("FILE", .file)])

  static let openLink = Command.Entry(
    .answering, "Open a link of the message.", label: "open link", in: [.ticket],
    keys: ["g x"], needs: [.message])

  static let pipe = Command.Entry(
    .answering, "Give the message to a program.", label: "pipe", in: [.ticket], keys: ["|"],
    needs: [.message], arguments: [.required("PROGRAM", .program, .rest)])

  static let held = Command.Entry(
    .answering, "Decide about what the hub held back or refused.", label: "held",
    keys: ["g h"], needs: [.held])
}
