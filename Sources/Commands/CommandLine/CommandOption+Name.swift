extension CommandOption {
  /// The long name of every option there is: what a command asks its invocation for.
  package enum Name: String, CaseIterable, Sendable {
    case actor, address, after, answer, `as`, at, attach, basis, before, body, channel, color
    case concerned, desk, dir
    case dryRun = "dry-run"
    case domain, erasures, file, format, help, holiday, `internal`, json, keep, kind, limit, login
    case measures, message, name
    case noRisk = "no-risk"
    case noticed, output
    case pattern, priority, `public`, queue, quiet, raw, reason, reference, reply, requester, role
    case solve
    case status, subject, tag, ticket, tour, version, view, yes, zone

    /// The name with its dashes: `--limit`.
    package var long: String { "--\(rawValue)" }
  }
}
