/// The rows of the table that change tickets.
extension Command.Entry {
  static let assign = Command.Entry(
    .changing, "Give the ticket to somebody.", label: "assign", in: .tickets, keys: ["a"],
    needs: [.ticket, .staff], arguments: [.required("ACCOUNT", .account)], traits: .change)

  static let assignMe = Command.Entry(
    .changing, "Take the ticket yourself.", label: "take", in: .tickets, keys: ["A"],
    needs: [.ticket, .staff], traits: .change)

  static let setStatus = Command.Entry(
    .changing, "Set the status.", label: "status", in: .tickets, keys: ["s"],
    needs: [.ticket, .staff],
    arguments: [.required("STATUS", .choice(ValueKind.status.choices))], traits: .change)

  static let solve = Command.Entry(
    .changing, "Set the status to solved.", label: "solve", in: .tickets, keys: ["S"],
    needs: [.ticket, .staff], traits: .change)

  static let setPriority = Command.Entry(
    .changing, "Set the priority.", label: "priority", in: .tickets,
    keys: ["p", .key("!", with: "urgent")], needs: [.ticket, .staff],
    arguments: [.required("PRIORITY", .choice(ValueKind.priority.choices))], traits: .change)

  static let setQueue = Command.Entry(
    .changing, "Move the ticket to another queue.", label: "move", in: .tickets,
    keys: ["m"], needs: [.ticket, .staff], arguments: [.required("QUEUE", .queue)],
    traits: .change)

  static let tag = Command.Entry(
    .changing, "Put tags on, or with a dash before them take them off.", label: "tag",
    in: .tickets, keys: ["t"], needs: [.ticket, .staff],
    arguments: [.required("TAG", .tag, .words)], traits: .change)

  static let snooze = Command.Entry(
    .changing, "Hide the ticket until a time, or until it is answered.", label: "snooze",
    in: .tickets, keys: ["z"], needs: [.ticket, .staff],
    arguments: [.required("TIME", .time, .rest)], traits: .change)

  static let unsnooze = Command.Entry(
    .changing, "Bring a snoozed ticket back.", label: "wake", in: .tickets, keys: ["Z"],
    needs: [.ticket, .staff, .snoozed], traits: .change)

  static let due = Command.Entry(
    .changing, "Say by when the ticket has to be done.", label: "due", in: .tickets,
    keys: ["D"], needs: [.ticket, .staff], arguments: [.required("TIME", .time, .rest)],
    traits: .change)

  static let setSubject = Command.Entry(
    .changing, "Change the subject.", label: "subject", in: .tickets,
    needs: [.ticket, .staff], arguments: [.required("SUBJECT", .text, .rest)],
    traits: .repeatable)

  static let watch = Command.Entry(
    .changing, "Hear of all that happens to the ticket, or no longer.", label: "watch",
    in: .tickets, keys: ["w"], needs: [.ticket, .staff], traits: .change)

  static let toggleUnread = Command.Entry(
    .changing, "Mark the ticket as unread, or as read.", label: "unread", in: .tickets,
    keys: ["U"], needs: [.ticket], traits: .bulk)

  static let macro = Command.Entry(
    .changing, "Run a macro.", label: "macro", in: .tickets, keys: ["@"],
    needs: [.ticket, .staff], arguments: [.required("MACRO", .macro)], traits: .change)

  static let merge = Command.Entry(
    .changing, "Join the ticket into another.", label: "merge", in: .tickets, keys: ["M"],
    needs: [.ticket, .staff], arguments: [.required("INTO", .ticket)],
    traits: [.bulk, .confirms])

  static let unmerge = Command.Entry(
    .changing, "Take the ticket out of the one that it was joined into.", label: "unmerge",
    in: .tickets, needs: [.ticket, .staff])

  static let split = Command.Entry(
    .changing, "Make a ticket of its own from this message.", label: "split",
    in: [.ticket], keys: ["%"], needs: [.message, .staff], traits: .confirms)

  static let link = Command.Entry(
    .changing, "Relate the ticket to another.", label: "link", in: .tickets, keys: ["&"],
    needs: [.ticket, .staff],
    arguments: [
      .required("KIND", .choice(ValueKind.link.choices)), .required("TICKET", .ticket),
    ])

  static let unlink = Command.Entry(
    .changing, "Take back how the ticket was related to another.", label: "unlink",
    in: .tickets, needs: [.ticket, .linked, .staff],
    arguments: [.required("TICKET", .ticket)])

  static let resolve = Command.Entry(
    .changing, "Pick one of two values that were set at the same time.", label: "resolve",
    in: .tickets, keys: ["="], needs: [.ticket, .conflict, .staff])

  static let delete = Command.Entry(
    .changing, "Delete the ticket; the audit log keeps it.", label: "delete",
    in: .tickets, keys: ["d d", "del"], needs: [.ticket, .staff],
    arguments: [.optional("REASON", .text, .rest)], traits: [.bulk, .confirms])

  static let deleteMessage = Command.Entry(
    .changing, "Delete the message; the audit log keeps it.", label: "delete message",
    in: [.ticket], keys: ["d m"], needs: [.message, .staff],
    arguments: [.optional("REASON", .text, .rest)], traits: .confirms)

  static let undelete = Command.Entry(
    .changing, "Bring back a deleted ticket.", label: "undelete", in: .tickets,
    keys: ["d u"], needs: [.ticket, .deleted, .staff], traits: .bulk)

  static let undo = Command.Entry(
    .changing, "Undo what was done last.", label: "undo", keys: ["u"],
    needs: [.lastChange])

  static let `repeat` = Command.Entry(
    .changing, "Do again what was done last, here.", label: "repeat", in: .tickets,
    keys: ["."], needs: [.ticket, .lastAction])
}
