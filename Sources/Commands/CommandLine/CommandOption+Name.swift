extension CommandOption {
  /// The long name of every option there is: what a command asks its invocation for.
  package enum Name: String, CaseIterable, Sendable {
    case actor, address, after, answer, `as`, at, attach, basis, before, body, channel, color
    case desk, dir
    case dryRun = "dry-run"
    case domain, file, format, help, holiday, json, kind, limit, login, message, name, output
    case pattern, priority, `public`, queue, quiet, raw, reason, reply, requester, role, solve
    case status, subject, tag, ticket, tour, version, view, yes, zone

    /// The name with its dashes: `--limit`.
    package var long: String { "--\(rawValue)" }
  }
}
