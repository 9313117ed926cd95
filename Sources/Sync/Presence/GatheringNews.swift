import Tickets

/// What the sessions of one hub tell each other.
enum GatheringNews: Hashable, Sendable {
  /// Somebody is at a ticket, or not any more.
  case presence(SentPresence)
  /// A session has begun, with this key, of this replica, from this address.
  case begun(key: String, replica: Identifier, address: String)
  /// The answer of another session with the same key, which is at this address.
  case shared(address: String)

  /// The bytes of a datagram.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    switch self {
    case .presence(let presence):
      bytes.append(1)
      presence.ticket.append(to: &bytes)
      presence.account.append(to: &bytes)
      bytes.append(presence.state.rawValue)
    case .begun(let key, let replica, let address):
      bytes.append(2)
      replica.append(to: &bytes)
      bytes.append(text: key)
      bytes.append(text: address)
    case .shared(let address):
      bytes.append(3)
      bytes.append(text: address)
    }
    return bytes
  }

  /// News from a datagram; nil for anything else.
  init?(_ bytes: ArraySlice<UInt8>) {
    do {
      var reader = ByteReader(.presence, bytes)
      switch try reader.integer(UInt8.self) {
      case 1:
        let ticket = try reader.identifier()
        let account = try reader.identifier()
        guard let state = SentPresence.State(rawValue: try reader.integer()) else { return nil }
        self = .presence(SentPresence(ticket: ticket, account: account, state: state))
      case 2:
        let replica = try reader.identifier()
        self = .begun(key: try reader.text(), replica: replica, address: try reader.text())
      case 3: self = .shared(address: try reader.text())
      default: return nil
      }
      try reader.finish()
    } catch {
      return nil
    }
  }
}
