package import Tickets

/// What a batch from the hub brought.
package struct Delivery: Sendable, Hashable {
  /// How many events of others came in.
  package var events = 0
  /// How many events of this desk's own got their place in the order.
  package var acknowledged = 0
  /// How many tickets and other subjects were taken away.
  package var dropped = 0
  /// How many payloads were destroyed because they were erased at the hub.
  package var erased = 0
  /// The tickets on which a field that came in, or got its place, is set by two people.
  package var conflicts: Set<Identifier> = []

  package init() {}

  /// Adds what another batch brought.
  package mutating func add(_ other: Delivery) {
    events += other.events
    acknowledged += other.acknowledged
    dropped += other.dropped
    erased += other.erased
    conflicts.formUnion(other.conflicts)
  }
}
