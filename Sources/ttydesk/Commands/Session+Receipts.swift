import Commands
import Store
import Text
import Tickets

/// Which copies of the desk have carried out what was erased.
extension Session {
  /// Does `ttydesk privacy receipts`.
  func listReceipts() throws {
    guard try store.hub() != nil else { throw HubRefusal.noHub }
    for receipt in try store.receipts(as: actor) {
      guard !output.isJSON else {
        try output.write(try json(of: receipt))
        continue
      }
      let who = try names.name(ofAccount: receipt.actor) ?? receipt.actor.short
      try output.write(
        SafeLine(
          "\(receipt.payloads) erased by \(who), \(localAndAge(receipt.at))"), .bold)
      for replica in receipt.replicas {
        let name = try name(of: replica.peer)
        if let at = replica.confirmedAt {
          try output.write(SafeLine("  done     \(name), \(localAndAge(at))"))
        } else {
          try output.write(
            SafeLine("  missing  \(name), last seen \(localAndAge(replica.peer.seen))"), .yellow)
        }
      }
    }
  }

  private func name(of peer: Peer) throws -> String {
    let account = try names.name(ofAccount: peer.account) ?? peer.account.short
    return "\(account)'s copy \(peer.replica.hex.prefix(8))"
  }

  private func json(of receipt: ErasureReceipt) throws -> JSON {
    [
      "request": .string(receipt.request.hex), "seq": .number(Int(receipt.seq)),
      "at": .string(receipt.at.description),
      "actor": JSON(try names.name(ofAccount: receipt.actor)),
      "count": .number(receipt.payloads),
      "copies": .array(
        try receipt.replicas.map { replica in
          [
            "copy": .string(replica.peer.replica.hex),
            "account": JSON(try names.name(ofAccount: replica.peer.account)),
            "seen": .string(replica.peer.seen.description),
            "confirmedAt": JSON(replica.confirmedAt?.description),
          ]
        }),
    ]
  }
}
