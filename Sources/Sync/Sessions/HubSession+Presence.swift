import Store
import Tickets

/// What the sessions of one hub tell each other, and their replicas.
extension HubSession {
  /// Tells the others that this session has begun; they answer where their people are.
  func joinGathering(_ peer: Peer) throws {
    desk.gathering?.tell(
      .begun(key: guest.key ?? "", replica: peer.replica, address: guest.address ?? ""))
  }

  /// Takes in what the others tell.
  func readGathering() throws {
    guard let gathering = desk.gathering else { return }
    let now = store.surroundings.now()
    while let (news, sender) = gathering.next() {
      switch news {
      case .presence(let presence): try pass(presence, at: now)
      case .begun(let key, let replica, let address):
        guard let peer else { continue }
        for place in places(of: peer) { gathering.send(.presence(place), to: sender) }
        guard key == guest.key, replica != peer.replica || address != guest.address ?? ""
        else { continue }
        gathering.send(.shared(address: guest.address ?? ""), to: sender)
        let sentence = HubSession.sharedKey(address)
        line.queue(.notice(sentence))
        desk.note(.sharedKey, guest, sentence, at: now)
      case .shared(let address): line.queue(.notice(HubSession.sharedKey(address)))
      }
    }
    for gone in presence.expire(at: now) { line.queue(.presence(gone)) }
    tellPresence(at: now)
  }

  /// Tells the others where the replica's person is.
  func announce(_ news: SentPresence, of peer: Peer) throws {
    guard try store.seesInternals(of: news.ticket, peer) else { return }
    let own = SentPresence(ticket: news.ticket, account: peer.account, state: news.state)
    ownPlaces[news.ticket] = news.state == .away ? nil : news.state
    desk.gathering?.tell(.presence(own))
  }

  /// Passes on where somebody is, to whoever may know of the ticket's internals.
  private func pass(_ news: SentPresence, at now: Timestamp) throws {
    guard let peer, isWatched, news.account != peer.account,
      try store.seesInternals(of: news.ticket, peer)
    else { return }
    let isKnown = presence.knows(news)
    presence.take(
      news, until: Timestamp(milliseconds: now.milliseconds + HubSession.believed))
    if !isKnown { line.queue(.presence(news)) }
  }

  /// Tells again where the replica's person is, for sessions that have begun since.
  private func tellPresence(at now: Timestamp) {
    guard let peer, !ownPlaces.isEmpty, now.milliseconds - toldPresence > HubSession.retold else {
      return
    }
    toldPresence = now.milliseconds
    for place in places(of: peer) { desk.gathering?.tell(.presence(place)) }
  }

  /// Where the replica's person is.
  private func places(of peer: Peer) -> [SentPresence] {
    ownPlaces.map { SentPresence(ticket: $0, account: peer.account, state: $1) }
  }

  /// Tells the others that the replica's person is nowhere any more.
  func leaveGathering() {
    guard let peer else { return }
    for ticket in ownPlaces.keys {
      desk.gathering?.tell(
        .presence(SentPresence(ticket: ticket, account: peer.account, state: .away)))
    }
    ownPlaces = [:]
    desk.gathering?.leave()
  }

  private static func sharedKey(_ address: String) -> String {
    "your key is in use from another place at the same time"
      + (address.isEmpty ? "" : " (\(address))")
      + "; if that is not you, ask the hub's admin to revoke it"
  }

  /// How often a place is told again, and how long it is believed, in milliseconds.
  private static let retold: Int64 = 20_000
  private static let believed: Int64 = 60_000
}
