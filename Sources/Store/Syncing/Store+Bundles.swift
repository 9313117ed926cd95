internal import Database
package import Tickets

/// What a hub needs to know of copies that never talk to it.
extension Store {
  /// The copy of an account's that was last in touch; one that is yet to be made where there is none.
  package func newestPeer(of account: Identifier) throws -> Peer {
    try peers().first { $0.account == account }
      ?? Peer(strangerOf: account)
  }

  /// The events of a copy that the log does not hold, and why.
  package func keptVerdicts(on peer: Peer) throws -> [(counter: UInt64, verdict: Verdict)] {
    try database.all(
      "SELECT counter, state, reason FROM absent WHERE replica = ? ORDER BY counter", peer.replica
    ) { row in
      let verdict: Verdict =
        switch AbsentState(rawValue: row.int(1)) {
        case .held: .stale(head: nil)
        case .withdrawn: .withdrawn
        case .refused, nil: .refused(reason: row.optionalText(2) ?? "")
        }
      return (row.blob(0)[...].reduce(0) { $0 << 8 | UInt64($1) }, verdict)
    }
  }
}

extension Peer {
  /// A copy of an account's that is yet to be made.
  fileprivate init(strangerOf account: Identifier) {
    self.init(
      replica: .desk, account: account, fingerprint: nil, seen: Timestamp(milliseconds: 0),
      cursor: 0, isSuspended: false)
  }

  /// A copy of the same account that holds nothing and has written nothing.
  package var stranger: Peer { Peer(strangerOf: account) }
}
