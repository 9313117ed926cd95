import Tickets

/// What a hub is made of beside its store: name, log, proofs, and the other sessions.
package struct HubDesk {
  /// The desk's name, for people.
  package let name: String
  let proofs: any ProofSource
  let gathering: Gathering?
  private let log: HubLog?

  package init(
    name: String, proofs: any ProofSource, gathering: Gathering? = nil, log: HubLog? = nil
  ) {
    self.name = name
    self.proofs = proofs
    self.gathering = gathering
    self.log = log
  }

  /// Writes something down for the hub's admin.
  func note(_ event: HubLog.Entry.Event, _ guest: Guest, _ reason: String, at time: Timestamp) {
    log?.write(
      HubLog.Entry(
        time: time, event: event, address: guest.address, account: guest.name, key: guest.key,
        reason: reason))
  }
}
