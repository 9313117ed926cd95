import Store
import Testing
import Tickets

@Suite struct ErasureTests {
  /// Words that stand nowhere else.
  private static let canaries = [
    "zqsubject", "zqbody", "zqname", "zqfield", "zqaddress", "zqmention",
  ]

  private func filled() throws -> (TestDesk, Ticket) {
    let desk = try TestDesk()
    let ticket = try desk.receive(
      desk.message(
        "zqbody and more", from: "zqaddress@example.org", name: "Zqname Person",
        subject: "zqsubject", id: "<zqid@example.org>"))
    try desk.store.perform(.set(.custom("note"), "zqfield"), on: ticket.id, as: desk.admin)
    try desk.store.perform(
      .reply(
        desk.message("Dear Zqname Person, zqmention", from: "root@example.org", name: "Root"),
        seen: nil),
      on: ticket.id, as: desk.admin)
    let other = try desk.receive(
      desk.message(
        "Ask zqaddress@example.org or Zqname Person.", from: "bob@example.org", name: "Bob",
        subject: "Other", id: "<2@example.org>"))
    #expect(other.id != ticket.id)
    return (desk, ticket)
  }

  @Test func `an erased person is in no file, and the log still verifies`() throws {
    let (desk, ticket) = try filled()
    let request = ErasureRequest(
      scope: .person(address: "ZQaddress@example.org"), basis: "GDPR Art. 17", reason: "asked")
    let plan = try desk.store.plan(request, as: desk.admin)
    #expect(plan.maskedCount > 0)
    try desk.store.erase(plan, for: request, as: desk.admin)
    for canary in ErasureTests.canaries {
      #expect(try desk.files(holding: canary) == [], "\(canary)")
    }
    let verification = try desk.store.verify()
    #expect(verification.findings == [])
    #expect(verification.erased == Int64(plan.targets.count))
    #expect(verification.erasures.first?.basis == "GDPR Art. 17")
    #expect(try desk.list("other").count == 1)
    #expect(try desk.store.ticket(ticket.id)?.subject == "(erased)")
    let before = Projections(try desk.sqlite3(".dump"))
    try desk.store.rebuild()
    #expect(Projections(try desk.sqlite3(".dump")) == before)
  }

  @Test func `a hold beats an erasure`() throws {
    let (desk, ticket) = try filled()
    try desk.store.perform(.hold(reason: "court"), on: ticket.id, as: desk.admin)
    let request = ErasureRequest(
      scope: .person(address: "zqaddress@example.org"), basis: "GDPR Art. 17", reason: "asked")
    #expect(throws: StoreError.held(ticket: "#1", reason: "court")) {
      try desk.store.plan(request, as: desk.admin)
    }
  }

  @Test(arguments: [
    "UPDATE payload SET body = CAST(replace(CAST(body AS TEXT), 'zqbody', 'zqbodz') AS BLOB)",
    "UPDATE payload SET salt = zeroblob(32) WHERE position = 5",
    "DROP TRIGGER event_is_fixed; UPDATE event SET header = CAST(header || x'00' AS BLOB) WHERE position = 4",
    "DROP TRIGGER event_is_fixed; UPDATE event SET id = zeroblob(32) WHERE position = 4",
    "DROP TRIGGER event_is_fixed; UPDATE event SET seq = 1000 WHERE position = 4",
    "DELETE FROM payload WHERE position = 6",
    "DROP TRIGGER event_is_kept; DELETE FROM payload WHERE position = 6; DELETE FROM event WHERE position = 6",
    "DROP TRIGGER event_is_kept; DELETE FROM payload WHERE position = (SELECT max(position) FROM event); DELETE FROM event WHERE position = (SELECT max(position) FROM event)",
  ])
  func `tampering is found`(sql: String) throws {
    let (desk, _) = try filled()
    #expect(try desk.store.verify().isSound)
    try desk.sqlite3("PRAGMA foreign_keys = OFF; " + sql)
    #expect(try !desk.store.verify().isSound, "\(sql)")
  }
}
