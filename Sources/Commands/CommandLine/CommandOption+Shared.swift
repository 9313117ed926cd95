extension CommandOption {
  /// The options that every command takes, before or after its name.
  package static let global: [CommandOption] = [
    .value(.desk, short: "d", "DIR", kind: .directory, "Use the desk in this directory."),
    .value(.as, "NAME", "Act as this account, where the desk allows it."),
    .flag(.json, short: "j", "Print JSON, one object a line."),
    .flag(.quiet, short: "q", "Print nothing but errors."),
    .value(
      .color, "WHEN", kind: .choice(["auto", "always", "never"]),
      "Colour the output: auto does so on a terminal."),
    .flag(.help, short: "h", "Show help and end."),
    .flag(.version, short: "V", "Show the version and end."),
  ]

  static let body = value(
    .body, short: "b", "TEXT",
    "The text; - reads it from standard input. Without it your editor opens.")
  static let attach = value(.attach, short: "a", "FILE", kind: .file, "Attach this file.").repeated
  static let reason = value(
    .reason, "TEXT", "Why, for the audit log: it outlives what it is about, so name nobody.")
  static let basis = value(
    .basis, "TEXT", "The legal basis, for the audit log, such as 'GDPR Art. 17(1)(b)'.")
  static let dryRun = flag(.dryRun, "Show what would happen and change nothing.")
  static let trace = flag(.trace, "Print each frame of the talk on standard error, as JSON.")
  static let yes = flag(.yes, short: "y", "Do not ask whether to go on.")
  static let limit = value(.limit, short: "n", "N", kind: .count, "Print at most this many.")
  static let queue = value(.queue, "QUEUE", "The queue, by its name.")
  static let status = value(.status, "STATUS", kind: .status, "Set this status as well.")
  static let priority = value(
    .priority, short: "p", "PRIORITY", kind: .priority, "How urgent it is.")
  static let ticket = value(.ticket, "TICKET", "The ticket, by its number.")
  static let message = value(.message, "MESSAGE", "The message, by its id.")
  static let address = value(.address, "ADDRESS", "A mail address.")
  static let format = value(
    .format, short: "f", "FORMAT", kind: .choice(["auto", "mbox", "maildir", "message", "jsonl"]),
    "What the files are; auto looks into them.")
}
