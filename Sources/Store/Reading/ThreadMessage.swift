package import Tickets

/// One message of a thread, with its content as it now counts.
package struct ThreadMessage: Sendable, Hashable {
  /// The event that wrote it.
  package let id: Digest
  package let position: Int64
  package let kind: EventKind
  package let stream: EventStream
  /// Who wrote the event: for a mail that came in, whoever took it in.
  package let actor: Identifier
  /// When it was written, by its author's clock.
  package let at: Timestamp
  /// What it says; nil once erased.
  package let message: Message?
  /// Whether the content is a masked copy of what was written.
  package let isRedacted: Bool
  package let isHidden: Bool

  package var reference: MessageReference { MessageReference(id: id, stream: stream) }
}
