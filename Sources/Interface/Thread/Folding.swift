internal import Tickets

/// Which parts of a thread are opened.
struct Folding: Hashable, Sendable {
  /// The messages whose quotes and signatures are shown.
  var opened: Set<Digest> = []
  /// Whether quotes and signatures are shown in all messages.
  var showsAll = false
  /// Whether every change has a row of its own, rather than one for several in a row.
  var showsChanges = false
  /// Whether addresses are shown above each message.
  var showsHeaders = false

  /// Whether quotes and signatures of a message are shown.
  func isOpen(_ id: Digest) -> Bool { showsAll != opened.contains(id) }

  mutating func toggle(_ id: Digest) {
    if opened.remove(id) == nil { opened.insert(id) }
  }
}
