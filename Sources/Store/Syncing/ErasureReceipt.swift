package import Tickets

/// An erasure at the hub, and which replicas have carried it out.
package struct ErasureReceipt: Sendable, Hashable {
  /// What one replica said.
  package struct Replica: Sendable, Hashable {
    package let peer: Peer
    /// When it confirmed; nil while it has not.
    package let confirmedAt: Timestamp?
  }

  /// The place of the erasure's last event in the hub's order.
  package let seq: Int64
  /// What the events of one erasure have in common.
  package let request: Identifier
  package let at: Timestamp
  /// Who had it done.
  package let actor: Identifier
  /// How many payloads it destroyed.
  package let payloads: Int
  /// The replicas that may have held any of it, in the order in which they last came.
  package let replicas: [Replica]
}
