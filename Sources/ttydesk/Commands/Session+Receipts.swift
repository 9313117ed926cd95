import Commands
import Store
import Text
import Tickets

/// Which copies of the desk have carried out what was erased.
extension Session {
  /// Does `ttydesk privacy receipts`.
  func listReceipts() throws {
    guard try store.hub() != nil else { throw HubRefusal.noHub }
    for receipts in try store.erasureReceipts(as: actor) {
      if output.isJSON {
        try output.write(try json(of: receipts))
        continue
      }
      try output.write(
        SafeLine("\(receipts.event.hex.prefix(8))  erased \(localAndAge(receipts.at))"), .bold)
      for (peer, at) in receipts.confirmed {
        try output.write(SafeLine("  done     \(try name(of: peer)), \(localAndAge(at))"))
      }
      for peer in receipts.missing {
        try output.write(
          SafeLine("  missing  \(try name(of: peer)), last seen \(localAndAge(peer.seen))"), .yellow
        )
      }
    }
  }

  private func name(of peer: Peer) throws -> String {
    let account = try names.name(ofAccount: peer.account) ?? peer.account.short
    return "\(account)'s copy \(peer.replica.hex.prefix(8))"
  }

  private func json(of receipts: ErasureReceipts) throws -> JSON {
    func json(_ peer: Peer, _ time: (String, Timestamp)) throws -> JSON {
      [
        "copy": .string(peer.replica.hex),
        "account": JSON(try names.name(ofAccount: peer.account)),
        time.0: .string(time.1.description),
      ]
    }
    return [
      "event": .string(receipts.event.hex), "at": .string(receipts.at.description),
      "confirmed": .array(try receipts.confirmed.map { try json($0.peer, ("at", $0.at)) }),
      "missing": .array(try receipts.missing.map { try json($0, ("seen", $0.seen)) }),
    ]
  }
}
