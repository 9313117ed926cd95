/// Why a hub lets a replica neither send nor receive.
package enum HubRefusal: Error, Hashable, Sendable {
  /// The desk is no hub.
  case noHub
  case unknownAccount
  case revoked
  /// The replica belongs to another account.
  case otherAccount
  /// The replica was silent for longer than the hub's lease.
  case suspended(days: Int)
  /// The hub knows newer events of the replica than it has itself.
  case older(known: UInt64, found: UInt64)
  /// The replica says that it has more than the hub's log holds.
  case ahead(cursor: Int64, newest: Int64)
}

extension HubRefusal: CustomStringConvertible {
  /// What happened, and what to do, without a full stop.
  package var description: String {
    switch self {
    case .noHub: "this desk is no hub; make it one with: ttydesk hub init"
    case .unknownAccount: "the hub knows no such account; ask its admin"
    case .revoked: "the account is revoked at the hub; ask its admin"
    case .otherAccount:
      "this desk was cloned for another account of the hub; clone one of your own"
    case .suspended(let days):
      "this desk was out of touch for more than \(days) days, and the hub has suspended it; "
        + "ask its admin to let it in again"
    case .older(let known, let found):
      "this desk was put back to an older state: it has written \(found) events, and the hub has "
        + "had \(known) from it; clone it anew"
    case .ahead(let cursor, let newest):
      "this desk has \(cursor) events of the hub, which itself has only \(newest): the hub was put "
        + "back to an older state, or is another one; ask its admin"
    }
  }
}
