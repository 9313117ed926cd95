/// One step of what the hub tells a replica, in the order in which it is to be taken in.
package enum Outgoing: Hashable, Sendable {
  /// The hub must know what the replica holds, because its account's rights changed: the answer
  /// goes to the feed before anything else is asked of it.
  case inventoryNeeded
  /// The replica may hold nothing of this subject any more.
  case drop(Identifier)
  /// An event that the account may see.
  case event(SequencedEvent)
  /// An event of the replica's own has its place in the order.
  case ack(counter: UInt64, seq: Int64)
  /// An event of the replica's own is in the order, but its account may not hold it any more.
  case gone(counter: UInt64)
  /// The replica has everything up to this place; where the link is cut, it goes on from here.
  case cursor(Int64)
}
