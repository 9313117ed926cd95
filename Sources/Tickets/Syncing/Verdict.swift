/// What the hub made of one submission.
package enum Verdict: Hashable, Sendable {
  /// It has that place in the order now.
  case accepted(seq: Int64)
  /// It came before, and has that place in the order.
  case known(seq: Int64)
  /// Its author had not seen the newest message, which is this one; nil where the ticket had none
  /// that its author may know of.
  case stale(head: Digest?)
  /// It will never be part of the log; the reason is a sentence without a full stop.
  case refused(reason: String)
  /// It was withdrawn, and the hub knows.
  case withdrawn
  /// The hub has not seen the replica's event of that counter, which comes before.
  case early(expected: UInt64)
}
