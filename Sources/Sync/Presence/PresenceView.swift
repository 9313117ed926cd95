package import Tickets

/// Who is at which ticket, as far as this side of a link was told.
package struct PresenceView: Sendable {
  private struct Place: Hashable {
    let ticket: Identifier
    let account: Identifier
  }

  /// What each person does, and until when that is believed without news.
  private var people: [Place: (state: SentPresence.State, until: Timestamp)] = [:]

  package init() {}

  /// Takes in news.
  ///
  /// - `until`: When they are old; for ever where the other side tells of every end.
  package mutating func take(
    _ news: SentPresence, until: Timestamp = Timestamp(milliseconds: .max)
  ) {
    let place = Place(ticket: news.ticket, account: news.account)
    people[place] = news.state == .away ? nil : (news.state, until)
  }

  /// The accounts that are at a ticket, and what they do there.
  package func people(at ticket: Identifier) -> [(account: Identifier, state: SentPresence.State)] {
    people.filter { $0.key.ticket == ticket }.map { ($0.key.account, $0.value.state) }
      .sorted { $0.0.hex < $1.0.hex }
  }

  /// Whether news say what is known already.
  func knows(_ news: SentPresence) -> Bool {
    let place = Place(ticket: news.ticket, account: news.account)
    return (people[place]?.state ?? .away) == news.state
  }

  /// Forgets what was not heard of again, and gives it as news.
  mutating func expire(at now: Timestamp) -> [SentPresence] {
    let gone = people.filter { $0.value.until < now }
    for place in gone.keys { people[place] = nil }
    return gone.keys.map {
      SentPresence(ticket: $0.ticket, account: $0.account, state: .away)
    }
  }
}
