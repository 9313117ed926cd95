package import Tickets

/// One event as the audit log shows it: who did what to what, before and after.
package struct AuditEntry: Sendable, Hashable {
  package let seq: Int64
  /// The place in this desk's log.
  package let position: Int64
  package let id: Digest
  package let at: Timestamp
  package let actor: Identifier
  package let kind: String
  package let stream: EventStream
  package let subject: Identifier
  package let body: EventBody?
  /// Whether the content was erased, or replaced by a masked copy.
  package let isErased: Bool
  /// What was there before, where the event replaced something.
  package let previous: EventBody?
  /// The address from which it was done; nil for a local terminal.
  package let origin: String?
  /// Why the content was erased.
  package let erasure: Erasure?
  /// Who erased the content.
  package let eraser: Identifier?
  /// When it was erased.
  package let erasedAt: Timestamp?
}
