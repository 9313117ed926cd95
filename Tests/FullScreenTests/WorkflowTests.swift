import Commands
import Store
import Testing
import Tickets

@testable import Interface
@testable import ttydesk

/// What agents do all day, from keys to the log and back to the screen.
@Suite struct WorkflowTests {
  @Test func `a reply is sent, the ticket solved and the next one opened in one chord`() throws {
    let robot = try Robot()
    try robot.press("r")
    robot.type("It is on its way.")
    try robot.line("send solved --next", by: "alt-x")
    let ticket = try robot.desk.ticket(4)
    #expect(ticket.status == .solved)
    let sent = try #require(
      try robot.desk.store.messages(of: ticket, streams: [.public]).last?.message)
    #expect(sent.text == "It is on its way.")
    #expect(sent.to.map(\.address) == ["ann@example.org"])
    #expect(robot.desk.store.drafts.count == 0)
    #expect(robot.state.thread?.card?.row.name != "#4")
    #expect(!robot.state.list.rows.contains { $0.name == "#4" })
  }

  @Test func `what was done is undone, the last first`() throws {
    let robot = try Robot()
    let before = try robot.desk.ticket(4)
    try robot.line("assign alice").press("!").line("tag vip").line("set-queue Billing").press("S")
    #expect(try robot.desk.ticket(4).status == .solved)
    try robot.press("g g u u u u u")
    let after = try robot.desk.ticket(4)
    #expect(after.status == before.status)
    #expect(after.queue == before.queue)
    #expect(after.tags == before.tags)
    #expect(after.priority == before.priority)
    #expect(after.assignee == before.assignee)
  }

  @Test func `an undo leaves alone what somebody changed since`() throws {
    let robot = try Robot()
    try robot.press("!")
    let colleague = try robot.desk.colleague()
    defer { colleague.store.close() }
    let ticket = try robot.desk.ticket(4)
    try colleague.store.perform(.set(.priority, "low"), on: ticket.id, as: colleague.actor)
    try robot.press("u")
    #expect(try robot.desk.ticket(4).priority == .low)
    #expect(robot.said.contains("changed again since"))
  }

  @Test func `merges, links, splits and deletions are taken back`() throws {
    let robot = try Robot()
    try robot.line("merge 1").press("y")
    #expect(try robot.desk.ticket(4).mergedInto == robot.desk.ticket(1).id)
    try robot.press("u")
    #expect(try robot.desk.ticket(4).mergedInto == nil)

    try robot.line("link blocks 3")
    #expect(robot.said.hasPrefix("linked to #3"))
    try robot.press("u")
    #expect(robot.said == "Undone: linked to #3")
    #expect(try robot.desk.ticket(4).links.isEmpty)
    #expect(try robot.desk.ticket(3).links.isEmpty)

    try robot.press("g g d d").type("delete").press("enter").press("u")
    #expect(try robot.desk.ticket(4).deletion == nil)
  }

  @Test func `a note can be undone and a reply cannot`() throws {
    let robot = try Robot()
    try robot.press("n")
    robot.type("Ask the warehouse.")
    try robot.line("save-note", by: "alt-x")
    #expect(try robot.desk.ticket(4).noteCount == 1)
    try robot.press("u")
    let ticket = try robot.desk.ticket(4)
    #expect(try robot.desk.store.messages(of: ticket, streams: [.internal]).isEmpty)

    try robot.press("r")
    robot.type("Hello")
    try robot.press("ctrl-s u")
    #expect(try robot.desk.store.messages(of: ticket, streams: [.public]).count == 2)
  }

  @Test func `marked tickets are changed in one transaction and undone in one go`() throws {
    let robot = try Robot()
    try robot.press("*").line("set-priority high")
    for number in 1...4 { #expect(try robot.desk.ticket(number).priority == .high) }
    try robot.press("u")
    for number in 1...4 { #expect(try robot.desk.ticket(number).priority == .normal) }
  }

  @Test func `a reply to a thread that went on is held, and its text is not lost`() throws {
    let robot = try Robot()
    try robot.press("r")
    robot.type("As I said.")
    let queue = try robot.desk.store.queue(named: "Support").id
    let colleague = try robot.desk.colleague()
    defer { colleague.store.close() }
    let ticket = try robot.desk.ticket(4)
    var message = Message(
      from: Contact(address: "ann@example.org"), channel: .email, sentAt: robot.desk.clock.now,
      text: "It came this minute, thank you!")
    message.author = ticket.requester
    try colleague.store.perform(.receive(message), on: ticket.id, as: colleague.actor)
    _ = queue
    try robot.press("ctrl-s")
    #expect(try robot.desk.ticket(4).firstRepliedAt == nil)
    #expect(robot.shows("As I said."))
    #expect(robot.desk.store.drafts.count == 1)
  }

  @Test func `a draft outlives the program`() throws {
    let desk = try TestDesk()
    try desk.furnish()
    let robot = try Robot(desk)
    try robot.press("r")
    robot.type("Half a sen")
    let again = try Robot(desk)
    #expect(again.state.list.rows.first?.hasDraft == true)
    try again.press("e")
    #expect(again.shows("Half a sen"))
  }

  @Test func `an erasure takes the drafts of its tickets and those that name the person`() throws {
    let robot = try Robot()
    let store = robot.desk.store
    let actor = robot.desk.session.actor
    try robot.press("r")
    robot.type("Dear Ann")
    try robot.press("esc").press("#").type("2").press("enter").press("n")
    robot.type("See what ann@example.org wrote.")
    try robot.press("esc")
    #expect(store.drafts.count == 2)
    let request = ErasureRequest(
      scope: .person(address: "ann@example.org"), basis: "GDPR 17(1)(b)", reason: "asked")
    try store.erase(try store.plan(request, as: actor), for: request, as: actor)
    #expect(store.drafts.count == 0)
  }

  @Test func `what another process does appears without losing the place`() throws {
    let robot = try Robot()
    try robot.press("j")
    let place = robot.state.list.current?.name
    let colleague = try robot.desk.colleague()
    defer { colleague.store.close() }
    robot.desk.clock.advance(60_000)
    let ticket = try robot.desk.ticket(3)
    try colleague.store.perform(
      .set(.subject, "Signal is back"), on: ticket.id, as: colleague.actor)
    robot.notice()
    #expect(robot.shows("Signal is back"))
    #expect(robot.state.list.current?.name == place)
  }

  @Test func `a ticket is shown as it stood`() throws {
    let robot = try Robot()
    robot.desk.clock.advance(3_600_000)
    try robot.line("set-subject Parcel found")
    #expect(robot.shows("Parcel found"))
    try robot.press("T")
    robot.type("-30m")
    try robot.press("enter")
    #expect(robot.state.thread?.card?.ticket.subject == "Lost parcel")
  }

  @Test func `a new ticket is opened with a first message`() throws {
    let robot = try Robot()
    try robot.press("N")
    robot.type("A call from Bob")
    try robot.press("enter")
    robot.type("bob@example.net")
    try robot.press("enter")
    robot.type("Hello Bob, as we said on the phone.")
    try robot.press("ctrl-s")
    let ticket = try robot.desk.ticket(5)
    #expect(ticket.subject == "A call from Bob")
    let requester = try #require(try ticket.requester.flatMap { try robot.desk.store.account($0) })
    #expect(requester.profile.addresses == ["bob@example.net"])
    #expect(ticket.messageCount == 1)
  }

  @Test func `the audit log shows what was done`() throws {
    let robot = try Robot()
    try robot.line("set-priority urgent").press("L")
    #expect(robot.shows("urgent"))
    try robot.press("esc g a")
    #expect(robot.shows("intact") || robot.shows("sound") || robot.shows("1 event"))
  }
}
