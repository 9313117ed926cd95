/// What is wrong with a checkpoint, or with the hub that gave it.
package enum CheckpointError: Error, Hashable, Sendable {
  /// It is no signed note of a ttydesk hub.
  case malformed
  /// The signature is not by the key that it names.
  case badSignature
  /// It is by another key than the one that was pinned.
  case otherKey(expected: String)
  /// It is of another hub.
  case otherHub
  /// The hub's tree does not go on from the one that it showed before.
  case rewritten(known: Int64, shown: Int64)
  /// The tree is smaller than before.
  case shrunk(known: Int64, shown: Int64)
  /// An event that is held here is not at its place in the hub's tree.
  case eventMissing(seq: Int64)
}

extension CheckpointError: CustomStringConvertible {
  /// What happened and what to do, for people who never heard of trees, without a full stop.
  package var description: String {
    switch self {
    case .malformed: "this is no checkpoint; give what 'ttydesk audit checkpoint' printed"
    case .badSignature:
      "the checkpoint is not signed by the hub's key: somebody changed it, or made it up"
    case .otherKey(let expected):
      "the hub's key is not \(expected) any more: another machine may be posing as your hub; "
        + "nothing of it was taken in, and your data is kept; ask your admin before you go on"
    case .otherHub: "the two checkpoints are of different hubs, and say nothing about each other"
    case .rewritten(let known, let shown):
      "the hub has changed its past: the record of \(shown) events that it shows today does not "
        + "contain the first \(known) as it showed them before; nothing of it was taken in, your data "
        + "is kept, and a copy is with everybody who synced before; ask your admin what happened"
    case .shrunk(let known, let shown):
      "the hub has lost or hidden part of its past: it showed \(known) events before, and today "
        + "\(shown), as after an old backup was restored; nothing of it was taken in, and your data is "
        + "kept; ask your admin what happened"
    case .eventMissing(let seq):
      "event \(seq), which is held here, is not in the hub's record: the hub showed you something "
        + "that it does not show to others; ask your admin what happened"
    }
  }
}
