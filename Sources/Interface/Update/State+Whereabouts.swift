/// Where colleagues are told that this person is.
extension State {
  /// Tells it where it has changed; whatever changed it.
  mutating func announceWhereabouts() -> [Effect] {
    let now = whereabouts
    guard now != announced else { return [] }
    announced = now
    return [.announce(now)]
  }

  private var whereabouts: Whereabouts? {
    if let ticket = composer?.ticket { return Whereabouts(ticket: ticket, isWriting: true) }
    guard focus == .ticket, let thread else { return nil }
    return Whereabouts(ticket: thread.id, isWriting: false)
  }
}
