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
}
