/// How a replica presents itself to its hub.
package struct ReplicaGreeting: Hashable, Sendable {
  package let replica: Identifier
  /// The counter of the replica's newest event; zero before its first.
  package let counter: UInt64
  /// The highest place in the order up to which the replica has taken in everything.
  package let cursor: Int64
  /// The place up to which every erasure is carried out and gone from the replica's files.
  package let confirmed: Int64

  package init(replica: Identifier, counter: UInt64, cursor: Int64, confirmed: Int64) {
    self.replica = replica
    self.counter = counter
    self.cursor = cursor
    self.confirmed = confirmed
  }
}
