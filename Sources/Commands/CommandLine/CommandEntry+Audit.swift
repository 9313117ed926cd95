/// The rows of the table about the log.
extension CommandEntry {
  static let audit = CommandEntry(
    .audit, .reads, "List who did what, when and from where.",
    arguments: [.query],
    options: [
      .value(.actor, "ACCOUNT", "Only what this account did."),
      .ticket, .value(.kind, "KIND", "Only events of this kind, such as reply.").repeated,
      .value(.after, "TIME", "Only from this time on, such as 2026-01-31 or -7d."),
      .value(.before, "TIME", "Only before this time."),
      .queue, .limit,
    ],
    examples: [
      "ttydesk audit --ticket 1042": "List all that happened to a ticket.",
      "ttydesk audit --actor ann --after -7d": "List what Ann did this week.",
    ])

  static let auditVerify = CommandEntry(
    .audit, .reads, "Prove that the log is whole, and say where it is not.",
    options: [
      .value(.file, "FILE", kind: .file, "Check this exported log instead of the desk's."),
      .flag(.offline, "Do not ask the hub for proofs of what is here."),
    ],
    examples: ["ttydesk audit verify": "Check the log of the desk."])

  static let auditExport = CommandEntry(
    .audit, .reads, "Write the log to a file that can be checked elsewhere.",
    discussion: [
      "Each line is an event as JSON. Without ttydesk, this gives the event's id: "
        + "(printf '\\001'; jq -r .header LINE | xxd -r -p) | sha256sum. And this gives the "
        + "hash that the header names in its 32 bytes from the 99th on: (printf '\\002'; "
        + "jq -r .salt LINE | xxd -r -p; printf '%016x' \"$(jq -j .body LINE | wc -c)\" "
        + "| xxd -r -p; jq -j .body LINE) | sha256sum. Each header names the id of the one "
        + "before it in its 32 bytes from the 26th on.",
      "The last line says whether the log is whole or the part that a copy of a desk holds, how "
        + "many events it has, and the hash of all lines before: head -n -1 FILE | sha256sum.",
    ],
    arguments: [
      CommandArgument(
        .file, arity: .optional, kind: .file, "Where to write; standard output if left out.")
    ],
    examples: ["ttydesk audit export log.jsonl": "Write the log for an auditor."],
    exits: [.cannotCreate])
}
