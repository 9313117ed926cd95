import Database
import Store
import Testing
import Tickets

@Suite struct ThreadIndexTests {
  @Test func `a thread's index says of each event what its header says`() throws {
    let desk = try TestDesk()
    let ticket = try desk.receive(desk.message("Where is my invoice?"))
    let note = desk.message("Looked into it.", from: "root@desk.example")
    try desk.store.perform(.note(note), on: ticket.id, as: desk.admin)
    try desk.store.perform(.tag("vip"), on: ticket.id, as: desk.admin)
    try desk.store.perform(.set(.status, "pending"), on: ticket.id, as: desk.admin)
    try desk.store.perform(.view, on: ticket.id, as: desk.admin)
    let index = try desk.store.threadIndex(of: ticket)
    #expect(index.entries.count > 5)
    for entry in index.entries {
      let event = try #require(try desk.store.entry(at: entry.position))
      #expect(entry.kind == event.kind)
      #expect(entry.stream == event.header.stream)
      #expect(entry.actor == event.header.actor)
      #expect(entry.time == event.body?.message?.sentAt ?? event.header.time)
      #expect(entry.ticket == ticket.id)
    }
  }

  @Test func `the end of a thread costs as much however long it is`() throws {
    let desk = try TestDesk()
    let ticket = try desk.receive(desk.message("Where is my invoice?"))
    try add(30, to: ticket, on: desk)
    let before = try steps(desk, ticket)
    try add(600, to: ticket, on: desk)
    #expect(try steps(desk, ticket) < before + 20)
    let index = try desk.store.threadIndex(of: ticket)
    #expect(try desk.store.threadTail(of: ticket, count: 20) == index.entries.suffix(20))
  }

  private func add(_ count: Int, to ticket: Ticket, on desk: TestDesk) throws {
    try desk.store.bulk {
      for number in 0..<count {
        let note = desk.message("Looked \(number) times.", from: "root@desk.example")
        try desk.store.perform(.note(note), on: ticket.id, as: desk.admin)
      }
    }
  }

  private func steps(_ desk: TestDesk, _ ticket: Ticket) throws -> Int {
    var tail: [ThreadIndex.Entry] = []
    let costs = try desk.store.costs { tail = try desk.store.threadTail(of: ticket, count: 20) }
    #expect(tail.count == 20)
    return costs.reduce(0) { $0 + $1.instructions }
  }
}
