package import Tickets

/// What a client says first: who it is, what it has, and what it wants.
package struct Hello: Hashable, Sendable {
  /// What the client can do; see ``Capabilities``.
  package var capabilities: Capabilities
  /// What the client wants of this link.
  package var wishes: Wishes
  /// Which replica it is, and how far it is.
  package var replica: ReplicaGreeting
  /// The size of the tree at the checkpoint that the client keeps; 0 without one.
  package var treeSize: Int64

  package init(
    capabilities: Capabilities = .all, wishes: Wishes = [], replica: ReplicaGreeting,
    treeSize: Int64 = 0
  ) {
    self.capabilities = capabilities
    self.wishes = wishes
    self.replica = replica
    self.treeSize = treeSize
  }

  /// What the client knows of the hub's tree.
  package var checkpoint: CheckpointState {
    if treeSize == 0 { return .none }
    return wishes.contains(.wholeProof)
      ? .withoutFrontier(size: treeSize) : .whole(size: treeSize)
  }

  /// What a client may want of a link.
  package struct Wishes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The link stays, and the hub tells what changes.
    package static let watch = Wishes(rawValue: 1)
    /// Only proofs and files are wanted, and no events.
    package static let noEvents = Wishes(rawValue: 2)

    /// The client has lost its frontier, and needs a whole one with a proof.
    package static let wholeProof = Wishes(rawValue: 4)

    static let known: Wishes = [.watch, .noEvents, .wholeProof]
  }
}

/// What a side of a link can do beyond events: what both can is used.
package struct Capabilities: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Checkpoints and proofs.
  package static let checkpoints = Capabilities(rawValue: 1)
  /// The content of attachments.
  package static let blobs = Capabilities(rawValue: 2)
  /// Who looks at which ticket.
  package static let presence = Capabilities(rawValue: 4)

  /// All that this version can do.
  package static let all: Capabilities = [.checkpoints, .blobs, .presence]
}
