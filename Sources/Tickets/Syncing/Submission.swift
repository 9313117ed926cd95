/// An event of a replica's own, on its way to the hub.
package struct Submission: Hashable, Sendable {
  /// What its author wants done with it.
  package enum Wish: UInt8, Sendable, CaseIterable {
    /// Put it into the log, unless it is a reply whose author had not seen the newest message.
    case append = 0
    /// Put it into the log, even if it is a stale reply.
    case appendAnyway = 1
    /// Never put it into the log: the hub keeps its id alone, for the chain of its replica.
    case withdraw = 2
  }

  package let wish: Wish
  /// The header's canonical bytes.
  package let header: [UInt8]
  /// The content; nil where the event is withdrawn.
  package let payload: Payload?

  package init(wish: Wish, header: [UInt8], payload: Payload?) {
    self.wish = wish
    self.header = header
    self.payload = payload
  }
}
