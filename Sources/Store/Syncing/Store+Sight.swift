package import Tickets

extension Store {
  /// Whether a replica's account may know who works on a ticket.
  package func seesInternals(of ticket: Identifier, _ peer: Peer) throws -> Bool {
    guard let ticket = try self.ticket(ticket) else { return false }
    return try sight(of: peer.account).streams(of: ticket).contains(.internal)
  }
}
