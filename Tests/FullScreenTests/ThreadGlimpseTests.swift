import Store
import Testing
import Tickets

@testable import Interface
@testable import ttydesk

/// A long thread's end is shown before all of it is listed.
@Suite struct ThreadGlimpseTests {
  private func desk(messages: Int) throws -> (TestDesk, Ticket) {
    let desk = try TestDesk()
    try desk.furnish()
    let queue = try desk.store.queue(named: "Support").id
    try desk.receive("A long story", from: "ann@example.org", queue: queue, text: "Part 0")
    let ticket = try desk.ticket(5)
    try desk.store.bulk {
      for part in 1..<messages {
        var message = Message(
          from: Contact(name: "Ann", address: "ann@example.org"), channel: .email,
          sentAt: desk.clock.now, text: "Part \(part)")
        message.messageID = "<\(part)@example.org>"
        try desk.store.add(
          .message(message), to: ticket.id, at: desk.clock.now, by: nil, as: desk.session.actor)
      }
    }
    return (desk, ticket)
  }

  @Test func `a glimpse shows what the whole thread ends with`() throws {
    let (desk, ticket) = try desk(messages: 1_010)
    defer { withExtendedLifetime(desk) {} }
    let executor = Executor(desk.session) { _ in }
    let request = TicketRequest(ticket: ticket.id, window: .unread(120), generation: 1)
    let glimpse = try #require(try executor.glimpse(of: request))
    let page = try executor.ticketPage(request)
    #expect(glimpse.isGlimpse && !page.isGlimpse)
    #expect(!glimpse.items.isEmpty && glimpse.items == page.items.suffix(glimpse.items.count))
    #expect(glimpse.items[glimpse.focus - glimpse.start] == page.items[page.focus - page.start])
    #expect(glimpse.start > 0 && page.count > 1_000)
    #expect(try executor.glimpse(of: request) == nil, "it is listed by now")
  }

  @Test func `a short thread needs no glimpse`() throws {
    let (desk, ticket) = try desk(messages: 10)
    defer { withExtendedLifetime(desk) {} }
    let executor = Executor(desk.session) { _ in }
    let request = TicketRequest(ticket: ticket.id, window: .unread(120), generation: 1)
    #expect(try executor.glimpse(of: request) == nil)
  }
}
