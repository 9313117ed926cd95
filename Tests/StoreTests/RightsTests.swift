import Store
import Testing
import Tickets

/// Consents, restrictions, corrections and the register of breaches.
@Suite struct RightsTests {
  private let desk: TestDesk
  private let person: Account

  init() throws {
    desk = try TestDesk()
    try desk.receive(desk.message("Hello", from: "zqann@example.org", name: "Zqann Lee"))
    person = try #require(try desk.store.account(address: "zqann@example.org"))
  }

  private func current() throws -> Account { try #require(try desk.store.account(person.id)) }

  @Test func `of each use the last decision counts`() throws {
    let decisions: [(String, ConsentChange.Decision)] = [
      ("survey", .given), ("newsletter", .given), ("survey", .withdrawn), ("statistics", .objected),
    ]
    for (purpose, decision) in decisions {
      try desk.store.record(
        ConsentChange(purpose: purpose, decision: decision), of: person, as: desk.admin)
    }
    #expect(
      try current().consents.map(\.purpose) == ["newsletter", "statistics", "survey"])
    #expect(try current().consents.map(\.decision) == [.given, .objected, .withdrawn])
    let contents = try desk.contents()
    try desk.store.rebuild()
    #expect(try desk.contents() == contents)
  }

  @Test func `a person is erased under every name and address that they ever had`() throws {
    try desk.store.rectify(
      person, to: AccountProfile(displayName: "Zqother Name", addresses: ["zqnew@example.org"]),
      as: desk.admin)
    let ticket = try desk.receive(desk.message("Other", from: "bob@example.org", name: "Bob"))
    try desk.store.perform(
      .note(desk.message("Zqann Lee is Zqother Name now", from: "root@example.org")),
      on: ticket.id, as: desk.admin)
    let request = ErasureRequest(
      scope: .person(address: "zqnew@example.org"), basis: "GDPR", reason: "asked")
    try desk.store.erase(
      try desk.store.plan(request, as: desk.admin), for: request, as: desk.admin)
    for word in ["zqann", "zqother", "zqnew"] { #expect(try desk.files(holding: word) == []) }
    #expect(try desk.store.verify().findings == [])
  }

  @Test func `nobody takes another's address`() throws {
    try desk.receive(desk.message("Other", from: "bob@example.org", name: "Bob"))
    #expect(throws: StoreError.nameTaken(kind: "person", name: "bob@example.org")) {
      try desk.store.rectify(
        person, to: AccountProfile(addresses: ["bob@example.org"]), as: desk.admin)
    }
  }

  @Test func `a hold on a person keeps what they wrote in others' tickets`() throws {
    let ticket = try desk.receive(
      desk.message("Mine", from: "bob@example.org", name: "Bob", id: "<b@example.org>"))
    try desk.receive(
      desk.message(
        "I know more", from: "zqann@example.org", name: "Zqann Lee", id: "<c@example.org>",
        references: ["<b@example.org>"]))
    try desk.store.hold(person, reason: "court", as: desk.admin)
    let request = ErasureRequest(scope: .ticket(ticket.id), basis: "GDPR", reason: "asked")
    #expect(throws: StoreError.held(ticket: "Zqann Lee", reason: "court")) {
      try desk.store.plan(request, as: desk.admin)
    }
  }

  @Test func `a breach stays in the register with what became known later`() throws {
    let noticed = desk.clock.tick()
    let id = try desk.store.setBreach(
      Breach(summary: "Laptop lost", noticedAt: noticed), as: desk.admin)
    let entry = try desk.store.breach(named: id.short, as: desk.admin)
    #expect(entry.breach.deadline == noticed.adding(milliseconds: 72 * 3_600_000))
    var breach = entry.breach
    breach.concerned = "Two customers"
    breach.settlement = Breach.Settlement(
      at: desk.clock.tick(), isReported: true, reference: "4711", reason: nil)
    try desk.store.setBreach(breach, of: entry, as: desk.admin)
    #expect(try desk.store.breaches(as: desk.admin).map(\.breach) == [breach])
    let contents = try desk.contents()
    try desk.store.rebuild()
    #expect(try desk.contents() == contents)
  }

  @Test func `an agent keeps none of these records`() throws {
    let id = try desk.store.addAccount(
      AccountProfile(name: "ben"), grants: [Grant(role: .agent)], as: desk.admin)
    let agent = try desk.store.actor(#require(try desk.store.account(id)))
    let consent = ConsentChange(purpose: "survey", decision: .given)
    let breach = Breach(summary: "x", noticedAt: desk.clock.tick())
    #expect(throws: Refusal.self) { try desk.store.record(consent, of: person, as: agent) }
    #expect(throws: Refusal.self) { try desk.store.rectify(person, to: person.profile, as: agent) }
    #expect(throws: Refusal.self) { try desk.store.tickets(concerning: person, as: agent) }
    #expect(throws: Refusal.self) { try desk.store.setBreach(breach, as: agent) }
    #expect(throws: Refusal.self) { try desk.store.breaches(as: agent) }
  }
}
