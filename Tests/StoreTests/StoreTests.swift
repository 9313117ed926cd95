import Store
import Testing
import Tickets

@Suite struct StoreTests {
  @Test func `a mail opens a ticket, and its answer joins it`() throws {
    let desk = try TestDesk()
    let first = try desk.receive(
      desk.message("The printer is on fire.", subject: "Fire", id: "<1@example.org>"))
    #expect(first.number == 1)
    #expect(first.subject == "Fire")
    #expect(first.isUnread)
    let second = try desk.receive(
      desk.message(
        "It is out now.", subject: "Re: Fire", id: "<2@example.org>",
        references: ["<1@example.org>"]))
    #expect(second.id == first.id)
    #expect(second.messageCount == 2)
    let messages = try desk.store.messages(of: second, streams: [.public])
    #expect(messages.map { $0.message?.text } == ["The printer is on fire.", "It is out now."])
  }

  @Test func `the same mail twice is one message`() throws {
    let desk = try TestDesk()
    let message = desk.message("Hello", subject: "Hello", id: "<1@example.org>")
    try desk.receive(message)
    #expect(try desk.store.receive(message, queue: desk.queue(), as: desk.admin) == .duplicate)
  }

  @Test func `an answer that comes before its question brings it into the same ticket`() throws {
    let desk = try TestDesk()
    let answer = try desk.receive(
      desk.message("B", subject: "Re: Q", id: "<2@example.org>", references: ["<1@example.org>"]))
    let question = try desk.receive(desk.message("A", subject: "Q", id: "<1@example.org>"))
    #expect(question.id == answer.id)
  }

  @Test func `a tag in the subject counts only from who takes part`() throws {
    let desk = try TestDesk()
    let ticket = try desk.receive(desk.message("A", subject: "Q", id: "<1@example.org>"))
    let own = try desk.receive(desk.message("B", subject: "Re: [#1] Q", id: "<2@example.org>"))
    #expect(own.id == ticket.id)
    let stranger = try desk.receive(
      desk.message(
        "C", from: "eve@example.net", name: "Eve", subject: "Re: [#1] Q", id: "<3@example.net>"))
    #expect(stranger.id != ticket.id)
  }

  @Test(arguments: [
    ("printer", 1), ("PRINTER", 1), ("北京", 1), ("京的", 1), ("muller", 1), ("\"is on fire\"", 1),
    ("-printer", 1), ("from:ann", 2), ("from:eve", 0), ("status:new", 2), ("status:closed", 0),
    ("queue:support printer", 1), ("is:unread", 2), ("assignee:none", 2), ("#2", 1),
    ("subject:fire", 1), ("subject:printer", 0), ("print*", 1), ("is:deleted", 0),
  ])
  func `a search finds what it says`(query: String, count: Int) throws {
    let desk = try TestDesk()
    try desk.receive(
      desk.message("The printer is on fire, Mr. Müller.", subject: "Fire", id: "<1@example.org>"))
    try desk.receive(desk.message("我在北京的办公室", subject: "办公室", id: "<2@example.org>"))
    #expect(try desk.list(query).count == count)
  }

  @Test func `a rebuild gives the same projections`() throws {
    let desk = try TestDesk()
    let ticket = try desk.receive(desk.message("One", subject: "S", id: "<1@example.org>"))
    try desk.store.perform(.tag("vip"), on: ticket.id, as: desk.admin)
    try desk.store.perform(.set(.status, "pending"), on: ticket.id, as: desk.admin)
    try desk.store.perform(
      .note(desk.message("Nobody must know.", from: "root@example.org")), on: ticket.id,
      as: desk.admin)
    let dump = ".dump"
    let before = try desk.sqlite3(dump)
    try desk.store.rebuild()
    let after = try desk.sqlite3(dump)
    #expect(Projections(before) == Projections(after))
    #expect(try desk.list("one").count == 1)
  }
}
