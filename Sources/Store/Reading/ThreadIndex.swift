package import Tickets

/// What a thread is made of, in its order, without what is said in it.
///
/// It is small, so that a thread of ten thousand messages can be paged by place while only the
/// messages on the screen are read.
package struct ThreadIndex: Sendable {
  /// One event of the thread.
  package struct Entry: Sendable, Hashable {
    /// The event's place in the log.
    package let position: Int64
    package let kind: EventKind
    package let stream: EventStream
    package let actor: Identifier
    /// When it was sent or done, by its author's clock.
    package let time: Timestamp
    /// The ticket that it belongs to: this one, or one that was merged into it.
    package let ticket: Identifier
  }

  /// The oldest first.
  package internal(set) var entries: [Entry] = []
  /// The tickets whose events are in it, with the last position that was read of each.
  var read: [Identifier: Int64] = [:]

  init() {}

  /// Puts new events where they belong by time.
  mutating func insert(_ new: [Entry]) {
    guard !new.isEmpty else { return }
    let isAppending = entries.last.map { last in new.allSatisfy { $0.follows(last) } } ?? true
    entries += isAppending ? new.sorted { $1.follows($0) } : new
    if !isAppending { entries.sort { $1.follows($0) } }
  }
}

extension ThreadIndex.Entry {
  fileprivate func follows(_ other: ThreadIndex.Entry) -> Bool {
    (time, position) > (other.time, other.position)
  }
}
