/// The rows of the table that write to tickets and change them.
extension CommandEntry {
  static let new = CommandEntry(
    .writing, .writes, "Make a ticket and print its number.",
    options: [
      .queue.required,
      .value(.requester, short: "r", "ADDRESS", "The mail address of who asks.").required,
      .value(.subject, short: "s", "TEXT", "The subject.").required,
      .body, .value(.name, "NAME", "The name of who asks."), .priority,
      .value(.tag, short: "t", "TAG", "Put this tag on it.").repeated,
      .attach, .value(.channel, "CHANNEL", kind: .channel, "How it came in; api if left out."),
    ],
    examples: [
      "ttydesk new --queue billing -r ann@example.org -s 'Paid twice'":
        "Make a ticket for a caller.",
      "ttydesk new --queue ops -r cron@example.org -s 'Disk full' -b - < log":
        "Make one from a script.",
    ])

  static let reply = CommandEntry(
    .writing, .writes, "Reply to the requester.",
    arguments: [.ticket],
    options: [
      .body, .attach, .status,
      .value(.answer, "ANSWER", "Send this kept answer, with its blanks filled in."),
    ],
    examples: [
      "ttydesk reply 1042 -b 'It is on its way.' --status solved": "Reply and solve.",
      "ttydesk reply 1042 --answer refund": "Send a kept answer.",
    ])

  static let note = CommandEntry(
    .writing, .writes, "Write an internal note, which the requester never sees.",
    arguments: [.ticket], options: [.body, .attach],
    examples: ["ttydesk note 1042 -b 'Called back, no answer.'": "Note a call."])

  static let set = CommandEntry(
    .writing, .writes, "Set fields of a ticket.",
    discussion: [
      "Fields are subject, queue, status, priority, assignee, requester, organization, snooze "
        + "and due. Any other name makes a field of your own, as does field.NAME. An assignee "
        + "is an account's name, me or nobody."
    ],
    arguments: [.ticket, .fields],
    examples: [
      "ttydesk set 1042 status=pending priority=high": "Set two fields.",
      "ttydesk set 1042 subject='Paid twice in May'": "Change the subject.",
    ])

  static let assign = CommandEntry(
    .writing, .writes, "Give a ticket to somebody.",
    arguments: [
      .ticket,
      CommandArgument(
        .assignee, arity: .optional, "An account's name, me or nobody; me if left out."),
    ],
    examples: [
      "ttydesk assign 1042": "Take a ticket.",
      "ttydesk assign 1042 nobody": "Put it back.",
    ])

  static let tag = CommandEntry(
    .writing, .writes, "Put tags on a ticket and take tags off.",
    arguments: [
      .ticket,
      CommandArgument(
        .tag, arity: .oneOrMore, takesDash: true,
        "A tag to put on, with or without a plus; with a dash before it, to take off."),
    ],
    examples: ["ttydesk tag 1042 vip -spam": "Put one tag on and take another off."])

  static let watch = CommandEntry(
    .writing, .writes, "Tell somebody what happens to a ticket.",
    arguments: [.ticket, .watcher],
    examples: ["ttydesk watch 1042": "Watch a ticket yourself."])

  static let unwatch = CommandEntry(
    .writing, .writes, "Stop telling somebody what happens to a ticket.",
    arguments: [.ticket, .watcher])

  static let snooze = CommandEntry(
    .writing, .writes, "Hide a ticket from its queue until a time, or until it is answered.",
    arguments: [.ticket, .when("When it comes back")],
    examples: [
      "ttydesk snooze 1042 3d": "Hide a ticket for three days.",
      "ttydesk snooze 1042 'next monday'": "Hide it until a day.",
    ])

  static let due = CommandEntry(
    .writing, .writes, "Say by when a ticket has to be done.",
    arguments: [.ticket, .when("When it is due")],
    examples: ["ttydesk due 1042 2026-01-31T17:00": "Set a date and time."])

  static let delete = CommandEntry(
    .writing, .writes, "Hide a ticket or a message, and keep it in the audit log.",
    discussion: ["To destroy personal data for good, use 'ttydesk privacy erase'."],
    arguments: [.ticket.optional], options: [.message, .reason.required],
    exactlyOne: [.argument(.ticket), .option(.message)],
    examples: ["ttydesk delete 1042 --reason spam": "Delete a ticket."])

  static let undelete = CommandEntry(
    .writing, .writes, "Bring back a ticket or a message that was deleted.",
    arguments: [.ticket.optional], options: [.message],
    exactlyOne: [.argument(.ticket), .option(.message)],
    examples: ["ttydesk undelete 1042": "Bring a ticket back."])
}
