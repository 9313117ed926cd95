/// What a replica keeps of its hub's checkpoints, and what it checks new ones by.
package protocol CheckpointKeeper {
  /// What is kept.
  func state() throws -> CheckpointState

  /// Hears whether a checkpoint is likely to come soon: what takes long can be begun.
  func expectCheckpoint(_ isExpected: Bool)

  /// Checks who signed a checkpoint, and no more.
  ///
  /// - Throws: ``CheckpointError``.
  func verify(_ checkpoint: SentCheckpoint) throws

  /// Checks a checkpoint and keeps it.
  ///
  /// - Throws: ``CheckpointError``.
  func take(_ checkpoint: SentCheckpoint) throws
}

/// How much a replica knows of its hub's tree.
package enum CheckpointState: Hashable, Sendable {
  /// It has seen no checkpoint yet.
  case none
  /// It has a checkpoint of a tree of that size, and can see what is added to it.
  case whole(size: Int64)
  /// It has a checkpoint, and needs a proof for the next.
  case withoutFrontier(size: Int64)

  /// The size of the tree at the checkpoint; 0 without one.
  package var size: Int64 {
    switch self {
    case .none: 0
    case .whole(let size), .withoutFrontier(let size): size
    }
  }
}
