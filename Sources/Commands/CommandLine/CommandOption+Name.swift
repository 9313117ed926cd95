extension CommandOption {
  /// The long name of every option there is: what a command asks its invocation for.
  package enum Name: String, CaseIterable, Sendable {
    case account, actor, address, after, answer, `as`, at, attach, basis, before, body, channel
    case color, concerned, desk, dir
    case dryRun = "dry-run"
    case domain, erasures, file, `for`, format, help, holiday, `internal`, json, keep, key, kind
    case limit, login, measures, message, name
    case noRisk = "no-risk"
    case noticed, offline, output
    case pattern, priority, `public`, queue, quiet, raw, reason, reference, reply, requester, role
    case solve
    case status, subject, tag, ticket, tour, trace, version, view, watch, yes, zone

    /// The name with its dashes: `--limit`.
    package var long: String { "--\(rawValue)" }
  }
}
