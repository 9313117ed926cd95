extension CommandOption {
  /// The long name of every option there is: what a command asks its invocation for.
  package enum Name: String, CaseIterable, Sendable {
    case account, actor, address, after, answer, `as`, at, attach, basis, before, body, channel,
      color
    case desk, dir
    case dryRun = "dry-run"
    case domain, file, `for`, format, help, holiday, json, key, kind, limit, login, message, name
    case offline, output, pattern, priority, `public`, queue, quiet, raw, reason, reply, requester,
      role, solve
    case status, subject, tag, ticket, tour, trace, version, view, watch
    case yes, zone

    /// The name with its dashes: `--limit`.
    package var long: String { "--\(rawValue)" }
  }
}
