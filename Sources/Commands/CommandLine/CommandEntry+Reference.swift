/// The rows of the table that describe ttydesk itself.
extension CommandEntry {
  static let commands = CommandEntry(
    .reference, .none, "List every command; with --json, with all its words.",
    examples: ["ttydesk commands --json": "Describe the command line to a program."])

  static let man = CommandEntry(
    .reference, .none, "Print the manual page.",
    examples: ["ttydesk man | man -l -": "Read the manual."])

  static let completions = CommandEntry(
    .reference, .none, "Print the completions for a shell.",
    arguments: [
      CommandArgument(.shell, kind: .choice(Shell.allCases.map(\.rawValue)), "The shell.")
    ],
    examples: [
      "ttydesk completions bash > /etc/bash_completion.d/ttydesk":
        "Complete in bash, for every user."
    ])
}
