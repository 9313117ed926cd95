import Store
import Testing
import Tickets

@Suite struct BatchTests {
  @Test func `what failed half way within a batch takes the whole batch with it`() throws {
    let desk = try TestDesk()
    let ticket = try desk.fill()
    let before = try desk.contents()
    struct Failure: Error {}
    #expect(throws: Failure.self) {
      try desk.store.batch {
        try? desk.store.batch {
          try desk.store.perform(.tag("half"), on: ticket.id, as: desk.admin)
          throw Failure()
        }
        try desk.store.perform(.tag("after"), on: ticket.id, as: desk.admin)
      }
    }
    #expect(try desk.contents() == before)
    #expect(try desk.store.verify().findings == [])
  }

  @Test func `what was refused before it wrote anything lets a batch go on`() throws {
    let desk = try TestDesk()
    let ticket = try desk.fill()
    try desk.store.batch {
      try? desk.store.unmerge(ticket, as: desk.admin)
      try desk.store.perform(.tag("after"), on: ticket.id, as: desk.admin)
    }
    #expect(try desk.store.ticket(ticket.id)?.tags == ["after"])
    #expect(try desk.store.verify().findings == [])
  }
}
