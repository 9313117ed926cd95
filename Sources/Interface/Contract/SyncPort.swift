package import Tickets

/// What the screen's wishes about a hub are handed to.
///
/// Each is called on the thread that has the desk open, and returns at once. What comes of it is
/// told as ``Inbound/sync(_:)``, ``Inbound/presence(_:_:)`` and ``Inbound/changed(_:)``.
package struct SyncPort: Sendable {
  /// Exchanges events now.
  package var synchronize: @Sendable () -> Void
  /// Tells colleagues which ticket is open, nil for none, and whether something is written in it.
  package var announce: @Sendable (Identifier?, Bool) -> Void
  /// Decides about something that the hub did not take.
  package var decide: @Sendable (Digest, HeldItem.Decision) -> Void

  package init(
    synchronize: @escaping @Sendable () -> Void,
    announce: @escaping @Sendable (Identifier?, Bool) -> Void,
    decide: @escaping @Sendable (Digest, HeldItem.Decision) -> Void
  ) {
    self.synchronize = synchronize
    self.announce = announce
    self.decide = decide
  }
}
