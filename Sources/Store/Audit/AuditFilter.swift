package import Tickets

/// Which events of the log somebody wants to see; what is nil does not narrow.
package struct AuditFilter: Sendable, Hashable {
  package var actor: Identifier?
  /// A ticket, or another subject.
  package var subject: Identifier?
  /// Kinds by name, as in `reply`, or by family, as in `tag` for `tag.add` and `tag.remove`.
  package var kinds: [String] = []
  package var after: Timestamp?
  package var before: Timestamp?
  package var queue: Identifier?
  package var streams: Set<EventStream> = Set(EventStream.allCases)

  package init() {}

  /// Whether a header passes, as far as a header can tell.
  func passes(_ header: EventHeader) -> Bool {
    if let actor, header.actor != actor { return false }
    if let subject, header.subject != subject { return false }
    if let after, header.time < after { return false }
    if let before, header.time >= before { return false }
    guard streams.contains(header.stream) else { return false }
    guard !kinds.isEmpty else { return true }
    return kinds.contains { $0 == header.kind || header.kind.hasPrefix($0 + ".") }
  }
}
