/// The end of a run of frames that make a whole.
package struct Mark: Hashable, Sendable {
  /// The position up to which the client has everything now.
  package var cursor: Int64
  /// The position of the hub's newest event: how far it is.
  package var newest: Int64
  /// Whether the hub has nothing more to say at this moment.
  package var isLast: Bool

  package init(cursor: Int64, newest: Int64, isLast: Bool) {
    self.cursor = cursor
    self.newest = newest
    self.isLast = isLast
  }
}
