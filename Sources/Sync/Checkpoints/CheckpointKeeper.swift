/// What a replica keeps of its hub's checkpoints, and what it checks new ones by.
package protocol CheckpointKeeper {
  /// The size of the tree at the checkpoint that is kept; 0 without one.
  func size() throws -> Int64

  /// Checks a checkpoint and keeps it.
  ///
  /// - Throws: ``CheckpointError``.
  func take(_ checkpoint: SentCheckpoint) throws
}
