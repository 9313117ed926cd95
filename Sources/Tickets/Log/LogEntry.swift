/// An event as the fold sees it: who did what to what, with the body that now counts.
package struct LogEntry: Sendable {
  /// The event's id.
  package let id: Digest
  package let header: EventHeader
  /// The kind, or nil for one that this version does not know.
  package let kind: EventKind?
  /// The body; the masked one where it was redacted; nil where it was erased or is unknown.
  package let body: EventBody?
  /// Whether the body that counts is a masked copy of what was written.
  package let isRedacted: Bool

  package init(
    id: Digest, header: EventHeader, body: EventBody?, isRedacted: Bool = false
  ) {
    self.id = id
    self.header = header
    kind = EventKind(rawValue: header.kind)
    self.body = body
    self.isRedacted = isRedacted
  }
}
