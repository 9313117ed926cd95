/// The rows of the table that are about privacy: what the law asks of whoever keeps personal data.
extension CommandEntry {
  static let privacyErase = CommandEntry(
    .audit, .writes, "Destroy a person's data, a ticket or a message for good.",
    discussion: [
      "The log still verifies, and says that something was erased, when, by whom and why. "
        + "While a legal hold is on any of it, nothing is erased."
    ],
    arguments: [CommandArgument(.address, arity: .optional, "The person's mail address.")],
    options: [
      .ticket, .message, .basis.required, .reason.required, .dryRun, .yes,
    ],
    exactlyOne: [.argument(.address), .option(.ticket), .option(.message)],
    examples: [
      "ttydesk privacy erase a@example.org --dry-run --basis GDPR --reason asked":
        "Show what erasing a person would destroy."
    ])

  static let privacyRedact = CommandEntry(
    .audit, .writes, "Destroy words in a message and put a mask in their place.",
    arguments: [.message],
    options: [.value(.pattern, "TEXT", "The words.").required, .basis, .reason],
    examples: [
      "ttydesk privacy redact 7f3a9c --pattern '4111 1111 1111 1111'": "Mask a card number."
    ])

  static let holdAdd = CommandEntry(
    .audit, .writes, "Put a legal hold on a ticket or a person.",
    arguments: [held], options: [.reason.required],
    examples: ["ttydesk privacy hold add 1042 --reason 'Case 7'": "Hold a ticket."])

  static let holdLift = CommandEntry(
    .audit, .writes, "Lift a legal hold.",
    arguments: [held], options: [.reason.required],
    examples: ["ttydesk privacy hold lift 1042 --reason 'Case closed'": "Lift it."])

  static let holdList = CommandEntry(.audit, .reads, "List the legal holds.")

  static let privacyShow = CommandEntry(
    .audit, .reads, "Show who somebody is, what they decided, and what is on their data.",
    arguments: [person],
    examples: ["ttydesk privacy show kim@example.org": "See whether somebody consented."])

  static let privacyExport = CommandEntry(
    .audit, .writes, "Write all that the desk holds of a person to a directory.",
    discussion: [
      "The file person.json says who they are, tickets.jsonl has what they asked with all that was "
        + "written to them, messages.jsonl what they wrote in other people's tickets, and "
        + "attachments/ the files. The audit log tells that it was done."
    ],
    arguments: [
      person,
      CommandArgument(.path, kind: .directory, "The directory to make."),
    ],
    options: [.flag(.internal, "Notes and other internals of their tickets as well.")],
    examples: ["ttydesk privacy export kim@example.org kim": "Answer a request for access."],
    exits: [.cannotCreate])

  static let privacyRectify = CommandEntry(
    .audit, .writes, "Correct a person's name or address.",
    arguments: [
      person,
      CommandArgument(
        .field, arity: .oneOrMore, kind: .assignment,
        "What is right: name=TEXT, or address=ADDRESS in the place of the one given."),
    ],
    examples: ["ttydesk privacy rectify kim@example.org name='Kim Dough'": "Correct a name."],
    exits: [.cannotCreate])

  static let privacyConsent = CommandEntry(
    .audit, .writes, "Write down that somebody gave or withdrew a consent.",
    arguments: [
      person, CommandArgument(.decision, kind: .decision, "What they decided."),
      purpose,
    ],
    options: [.reason],
    examples: ["ttydesk privacy consent kim@example.org give survey": "Note a consent."])

  static let privacyObject = CommandEntry(
    .audit, .writes, "Write down that somebody objected to a use of their data.",
    arguments: [person, purpose], options: [.reason],
    examples: ["ttydesk privacy object kim@example.org statistics": "Note an objection."])

  static let privacyRestrict = CommandEntry(
    .audit, .writes, "Restrict a person's data: it is kept, and agents are told.",
    discussion: ["No clock of retention erases it, and replies still go out."],
    arguments: [person], options: [.reason.required],
    examples: [
      "ttydesk privacy restrict kim@example.org --reason 'accuracy is disputed'":
        "Restrict what may be done with somebody's data."
    ])

  static let privacyUnrestrict = CommandEntry(
    .audit, .writes, "Lift the restriction of a person's data.",
    arguments: [person], options: [.reason.required])

  static let retentionShow = CommandEntry(.audit, .reads, "Show how long things are kept.")

  static let retentionSet = CommandEntry(
    .audit, .writes, "Set how long something is kept; until then it is kept for ever.",
    discussion: [
      "The matter deleted is what deleted tickets and messages said, counted from their deletion; closed "
        + "what solved and closed tickets say, from their last change; views from where "
        + "somebody looked at a ticket; people the names and addresses of those who asked, "
        + "from the last change of their tickets."
    ],
    arguments: [
      CommandArgument(.matter, kind: .matter, "What is kept."),
      CommandArgument(.period, "How long, such as 90d, 12w, 18mo or 2y; or none for ever."),
    ],
    examples: ["ttydesk privacy retention set deleted 90d": "Keep what was deleted 90 days."])

  static let retentionRun = CommandEntry(
    .audit, .writes, "Erase what has been kept long enough, but for what is held.",
    discussion: [
      "Run it once a day, as this line of a crontab does: "
        + "30 3 * * * ttydesk privacy retention run --quiet."
    ],
    options: [.dryRun],
    examples: ["ttydesk privacy retention run --dry-run": "See what would go."])

  static let breachNew = CommandEntry(
    .audit, .writes, "Enter a breach of personal data in the register.",
    arguments: [CommandArgument(.summary, "What happened.")],
    options: [
      .value(.noticed, "TIME", "When somebody noticed, such as '2026-01-31 17:00'; else now."),
      concerned, measures,
    ],
    examples: ["ttydesk privacy breach new 'Laptop lost, disk encrypted'": "Enter a breach."])

  static let breachList = CommandEntry(
    .audit, .reads, "List the breaches and what is left of the 72 hours.")

  static let breachReport = CommandEntry(
    .audit, .writes, "Say that a breach was reported to the authority, or need not be.",
    discussion: ["May be repeated, as more becomes known."],
    arguments: [CommandArgument(.breach, "The breach, by its name in the list.")],
    options: [
      .value(.at, "TIME", "When it was reported; now if left out."),
      .value(.reference, "TEXT", "The authority's reference."),
      .flag(.noRisk, "Nobody is at risk, so it is not reported; takes a reason."),
      .reason, concerned, measures,
    ],
    examples: ["ttydesk privacy breach report '~k3f9' --reference 4711": "Note a report."])

  private static let held = CommandArgument(
    .subject, "What is held: a ticket's number or a mail address.")
  private static let person = CommandArgument(.address, "The person's mail address.")
  private static let purpose = CommandArgument(.purpose, "What for, such as survey.")
  private static let concerned = CommandOption.value(
    .concerned, "TEXT", "Whose data it was, which and how much.")
  private static let measures = CommandOption.value(
    .measures, "TEXT", "What was done about it.")
}
