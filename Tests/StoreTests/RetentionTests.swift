import Store
import Testing
import Tickets

/// What has been kept long enough goes, and nothing else.
@Suite struct RetentionTests {
  private let desk: TestDesk

  init() throws { desk = try TestDesk() }

  private func keep(_ matter: RetentionRule.Matter, _ period: String?) throws {
    try desk.store.setRetention(RetentionRule(matter: matter, period: period), as: desk.admin)
  }

  private func pass(days: Int64) {
    desk.clock.now = desk.clock.now.adding(milliseconds: days * 86_400_000)
  }

  private func run(isTrial: Bool = false) throws -> RetentionRun {
    try desk.store.runRetention(isTrial: isTrial, as: desk.admin)
  }

  /// A ticket with a word that stands nowhere else, in that status.
  private func ticket(_ word: String, _ status: Status) throws -> Ticket {
    let ticket = try desk.receive(
      desk.message(
        "\(word) body", from: "\(word)@example.org", name: "\(word) Person", subject: word,
        id: "<\(word)@example.org>"))
    try desk.store.perform(.set(.status, status.rawValue), on: ticket.id, as: desk.admin)
    return ticket
  }

  private func check() throws {
    #expect(try desk.store.verify().findings == [])
    let contents = try desk.contents()
    try desk.store.rebuild()
    #expect(try desk.contents() == contents)
  }

  @Test func `without a clock everything is kept`() throws {
    _ = try ticket("zqold", .closed)
    pass(days: 10_000)
    #expect(try run().parts == [])
    try keep(.closed, "1d")
    try keep(.closed, nil)
    #expect(try run().parts == [])
    #expect(try desk.store.retentionRules().map(\.period) == [nil])
  }

  @Test func `a closed ticket goes with its files after its time, an open one stays`() throws {
    try keep(.closed, "2y")
    let old = try ticket("zqold", .closed)
    let open = try ticket("zqopen", .open)
    pass(days: 729)
    let young = try ticket("zqyoung", .solved)
    #expect(try run().isEmpty)
    pass(days: 3)
    let trial = try run(isTrial: true)
    #expect(try !desk.files(holding: "zqold body").isEmpty)
    let done = try run()
    #expect(done.parts.map(\.payloads) == trial.parts.map(\.payloads))
    #expect(done.parts.map(\.subjects) == [1])
    #expect(try desk.files(holding: "zqold body") == [])
    #expect(try desk.store.ticket(old.id)?.subject == "(erased)")
    for kept in [open, young] { #expect(try desk.store.ticket(kept.id)?.subject == kept.subject) }
    let group = try #require(try desk.store.verify().erasures.first)
    #expect(group.request == done.request)
    #expect(group.basis == "retention")
    #expect(group.reason == "closed kept for 2y")
    #expect(try run().isEmpty)
    try check()
  }

  @Test func `erasing does not make an old ticket look new`() throws {
    try keep(.views, "30d")
    try keep(.closed, "1y")
    let ticket = try ticket("zqold", .closed)
    try desk.store.perform(.view, on: ticket.id, as: desk.admin)
    let before = try #require(try desk.store.ticket(ticket.id))
    pass(days: 40)
    #expect(try run().parts.map(\.payloads) == [0, 1])
    let after = try #require(try desk.store.ticket(ticket.id))
    #expect(after.updatedAt == before.updatedAt)
    #expect(after.isUnread == before.isUnread)
    pass(days: 330)
    #expect(try run().parts.map(\.subjects) == [1, 0])
    try check()
  }

  @Test func `the clock of what was deleted begins with the deletion`() throws {
    try keep(.deleted, "90d")
    let ticket = try ticket("zqticket", .open)
    let other = try self.ticket("zqother", .open)
    let streams = Set(EventStream.allCases)
    let message = try #require(try desk.store.messages(of: other, streams: streams).first)
    pass(days: 200)
    try desk.store.perform(.delete(nil, reason: "spam"), on: ticket.id, as: desk.admin)
    try desk.store.perform(
      .delete(message.reference, reason: "by mistake"), on: other.id, as: desk.admin)
    pass(days: 89)
    #expect(try run().isEmpty)
    pass(days: 2)
    #expect(try run().parts.map(\.subjects) == [2])
    for word in ["zqticket body", "zqother body"] {
      #expect(try desk.files(holding: word) == [], "\(word)")
    }
    #expect(try desk.store.ticket(other.id)?.subject == "zqother")
    try check()
  }

  @Test func `a merged ticket is kept as long as the one that it is part of`() throws {
    try keep(.closed, "1y")
    let target = try ticket("zqtarget", .open)
    let source = try ticket("zqsource", .closed)
    try desk.store.merge(source, into: target, as: desk.admin)
    pass(days: 400)
    #expect(try run().isEmpty)
    try desk.store.perform(.set(.status, "closed"), on: target.id, as: desk.admin)
    pass(days: 400)
    #expect(try run().parts.map(\.subjects) == [2])
    #expect(try desk.files(holding: "zqsource body") == [])
    try check()
  }

  @Test func `people go after their last ticket, the desk's own never`() throws {
    try keep(.people, "1y")
    _ = try ticket("zqold", .closed)
    _ = try ticket("zqopen", .open)
    pass(days: 400)
    #expect(try run().parts.map(\.subjects) == [1])
    #expect(try desk.store.account(address: "zqold@example.org") == nil)
    #expect(try desk.store.account(address: "zqopen@example.org") != nil)
    #expect(try desk.store.account(named: "root") != nil)
    try check()
  }

  @Test func `a restriction keeps what a clock would take`() throws {
    try keep(.closed, "1y")
    try keep(.people, "1y")
    _ = try ticket("zqold", .closed)
    let account = try #require(try desk.store.account(address: "zqold@example.org"))
    try desk.store.setRestriction(true, of: account, reason: "disputed", as: desk.admin)
    pass(days: 400)
    #expect(try run().parts.map(\.kept) == [1, 1])
    #expect(try run().isEmpty)
    try desk.store.setRestriction(false, of: account, reason: "settled", as: desk.admin)
    #expect(try run().parts.map(\.subjects) == [1, 1])
    try check()
  }

  @Test func `only an admin sets a clock, and only who may erase runs it`() throws {
    let lead = try desk.store.addAccount(
      AccountProfile(name: "lea"), grants: [Grant(role: .lead)], as: desk.admin)
    let agent = try desk.store.addAccount(
      AccountProfile(name: "ann"), grants: [Grant(role: .agent)], as: desk.admin)
    let actors = try [lead, agent].map { id in
      try desk.store.actor(#require(try desk.store.account(id)))
    }
    for actor in actors {
      #expect(throws: Refusal.self) {
        try desk.store.setRetention(RetentionRule(matter: .closed, period: "1d"), as: actor)
      }
    }
    #expect(try desk.store.runRetention(isTrial: false, as: actors[0]).isEmpty)
    #expect(throws: Refusal.self) {
      try desk.store.runRetention(isTrial: true, as: actors[1])
    }
  }

  @Test(arguments: ["90d", "12w", "18mo", "2y", "9999y"])
  func `a period is days, weeks, months or years`(text: String) {
    #expect(RetentionRule.isPeriod(text))
    let now = Timestamp(milliseconds: 1_772_000_000_000)
    let limit = RetentionRule(matter: .closed, period: text).limit(now: now, zone: .utc)
    #expect(limit.map { $0 < now } == true)
  }

  @Test(arguments: ["6m", "24h", "0d", "-1d", "1d ago", "d", "", "none", "1 y", "12345d", "2026"])
  func `nothing else is a period`(text: String) {
    #expect(!RetentionRule.isPeriod(text))
  }
}
