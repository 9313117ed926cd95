import Store
import Tickets

/// What happens at the hub of a history.
extension SyncHistory {
  func receive() throws {
    let address = pick(["ann@example.org", "rita@example.org", "p1@acme.example"])
    let queue = pick(["Support", "Billing"])
    let ticket = try hub.receive(text(), in: queue, from: address)
    try remember(ticket, in: hub.store)
  }

  /// A ticket goes from one queue or requester to another.
  func move() throws {
    let id = try ticket(of: hub.store)
    let operation: TicketOperation =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: .set(.requester, try hub.store.account(named: pick(["root", "rita"]))?.id.hex)
      case 1: .set(.organization, try hub.store.organizations().first?.id.hex)
      case 2: .note(hub.message(text()))
      default: .set(.queue, try pick(hub.store.queues()).id.hex)
      }
    note(try hub.store.perform(operation, on: id, as: hub.admin))
  }

  func regrant() throws {
    let billing = try hub.store.queue(named: "Billing").id
    let names =
      Bool.random(using: &random) ? ["carol", "dave"] : [pick(["alice", "carol", "dave", "rita"])]
    for name in names {
      guard let account = try hub.store.account(named: name) else { continue }
      let grant = Grant(role: .agent, queue: Bool.random(using: &random) ? billing : nil)
      if account.grants.contains(grant) {
        try hub.store.ungrant(grant, from: account, as: hub.admin)
      } else {
        try hub.store.grant(grant, to: account, as: hub.admin)
      }
    }
  }

  func erase() throws {
    let id = try ticket(of: hub.store)
    guard let ticket = try hub.store.ticket(id) else { return }
    let messages = try hub.store.messages(
      of: ticket, streams: Set(EventStream.allCases), hidden: true)
    let scope: ErasureRequest.Scope =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: .ticket(id)
      case 1: .person(address: "p1@acme.example")
      case 2 where !messages.isEmpty: .passage(pick(messages), pattern: "printer")
      default: messages.isEmpty ? .ticket(id) : .message(pick(messages))
      }
    let request = ErasureRequest(scope: scope, basis: "GDPR Art. 17", reason: "asked")
    try hub.store.erase(
      try hub.store.plan(request, as: hub.admin), for: request, as: hub.admin)
  }

  func arrange() throws {
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      try hub.store.define(
        .viewSet(SavedView(name: pick(["a", "b"]), query: "queue:Support is:unread")),
        as: hub.admin)
    case 1:
      try hub.store.define(
        .answerSet(CannedAnswer(name: "thanks", text: text())), as: hub.admin)
    case 2:
      guard let entry = try hub.store.organizations().first else { return }
      var organization = entry.organization
      organization.hasCompanyAccess.toggle()
      try hub.store.setOrganization(organization, id: entry.id, as: hub.admin)
    default:
      try hub.store.perform(
        .hold(reason: "court"), on: try ticket(of: hub.store), as: hub.admin)
      try hub.store.perform(
        .liftHold(reason: "over"), on: try ticket(of: hub.store), as: hub.admin)
    }
  }
}
