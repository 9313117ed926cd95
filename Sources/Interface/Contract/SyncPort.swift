/// What the screen's wishes about a hub are handed to.
///
/// Each is called on the thread that has the desk open. What comes of it is told as
/// ``Inbound/link(_:)``, ``Inbound/presence(_:_:)`` and ``Inbound/changed(_:)``.
package struct SyncPort: Sendable {
  /// Exchanges events now; returns at once.
  package var synchronize: @Sendable () -> Void
  /// Tells colleagues which ticket is open, nil for none; returns at once.
  package var announce: @Sendable (Whereabouts?) -> Void
  /// Says that something was written to the desk; returns at once.
  package var changed: @Sendable () -> Void
  /// Ends the talk with the hub, within a moment.
  package var finish: @Sendable () -> Void

  package init(
    synchronize: @escaping @Sendable () -> Void,
    announce: @escaping @Sendable (Whereabouts?) -> Void,
    changed: @escaping @Sendable () -> Void, finish: @escaping @Sendable () -> Void
  ) {
    self.synchronize = synchronize
    self.announce = announce
    self.changed = changed
    self.finish = finish
  }
}
