package import Store
package import Tickets

/// What a sync did, for people and scripts.
package struct SyncSummary: Hashable, Sendable {
  /// An event that the hub did not take.
  package struct Problem: Hashable, Sendable {
    /// The event.
    package let event: Digest
    /// The ticket or other subject that it is about.
    package let subject: Identifier
    /// Why, in a sentence; nil for a held reply, where it is always the same.
    package let reason: String?
  }

  /// How many events of this desk's own the hub has taken.
  package var sent = 0
  /// What the hub told.
  package var delivery = Delivery()
  /// The events that the hub refused.
  package var refused: [Problem] = []
  /// The replies that wait for their author's decision.
  package var held: [Problem] = []
  /// How many files came, and went.
  package var filesReceived = 0
  package var filesSent = 0
  /// What the hub has to say to the person.
  package var notices: [String] = []
  /// How far the desk is, and how far the hub.
  package var cursor: Int64 = 0
  package var newest: Int64 = 0

  package init() {}

  /// Counts what the hub made of an event of this desk's own.
  mutating func note(_ verdict: Verdict, on event: WaitingEvent) {
    let id = EventHeader.id(of: event.submission.header)
    let subject = (try? EventHeader(parsing: event.submission.header))?.subject ?? .desk
    switch verdict {
    case .accepted: sent += 1
    case .stale: held.append(Problem(event: id, subject: subject, reason: nil))
    case .refused(let reason) where event.submission.wish != .withdraw:
      refused.append(Problem(event: id, subject: subject, reason: reason))
    default: break
    }
  }
}
