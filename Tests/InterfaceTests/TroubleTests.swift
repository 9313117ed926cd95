import Commands
import Screen
import Testing
import Text
import Tickets

@testable import Interface

/// What the screen says where something can't be had, and what it asks first.
@Suite struct TroubleTests {
  @Test func `a search that is not typed to its end is no failure`() {
    var fixture = Fixture()
    fixture.press("/")
    fixture.type("queue:su")
    let request = ListRequest(
      query: fixture.state.list.source.query, sort: .updated, anchor: .start, limit: 120,
      generation: 0)
    fixture.receive(.failure("There is no queue su.", of: .loadList(request)))
    #expect(fixture.state.toast == nil)
    fixture.press("esc")
    fixture.receive(.failure("There is no queue su.", of: .loadList(request)))
    #expect(fixture.state.toast != nil)
  }

  @Test func `a list that can't be read says why rather than that it loads`() {
    var fixture = Fixture()
    fixture.state.list = ListState(source: ListSource(search: "x"), settings: Settings())
    let effect = fixture.state.list.request(.start, generation: 900)
    #expect(fixture.screen.contains("Loading …"))
    fixture.receive(.failure("The desk is damaged: run 'ttydesk doctor'.", of: effect))
    #expect(!fixture.screen.contains("Loading …"))
    #expect(fixture.frame.grid.rows[9].contains("The desk is damaged: run 'ttydesk doctor'."))
    #expect(!fixture.state.isLoading)
  }

  @Test func `a ticket that can't be read says why`() {
    var fixture = Fixture()
    fixture.state.thread = ThreadState(Sample.rows[1].id)
    fixture.state.focus = .ticket
    guard let effect = fixture.state.thread?.request(.last(9), generation: 900) else { return }
    fixture.receive(.failure("It can't be read.", of: effect))
    #expect(!fixture.screen.contains("Loading …"))
    #expect(fixture.screen.contains("It can't be read."))
  }

  @Test func `a key without a meaning is forgotten with the next key`() {
    var fixture = Fixture()
    fixture.press("¤")
    #expect(fixture.screen.contains("¤ does nothing here"))
    fixture.press("j")
    #expect(!fixture.screen.contains("does nothing here"))
  }

  @Test func `marking a list that is longer than what is loaded asks first`() {
    let rows = (0..<250).map { number -> TicketRow in
      var row = Sample.row(1, "Ticket \(number)", "Ann", number)
      row.id =
        Identifier([UInt8](repeating: 7, count: 14) + [UInt8(number / 16), UInt8(number % 16)])
        ?? .desk
      return row
    }
    var fixture = Fixture(tickets: rows)
    fixture.press("*")
    #expect(fixture.screen.contains("Mark all 250 tickets of Inbox?"))
    #expect(fixture.state.marks.isEmpty)
    fixture.press("y")
    guard case .loadMatches(let request) = fixture.effects.last else {
      Issue.record("nothing was asked for")
      return
    }
    fixture.receive(.matches(request, rows.map(\.id)))
    #expect(fixture.state.marks.count == 250)
    #expect(fixture.screen.contains("250 tickets marked."))
    fixture.press("s")
    #expect(fixture.screen.contains("250 tickets"))
  }

  @Test func `a merge names both tickets by their subjects`() {
    var fixture = Fixture()
    fixture.press("M")
    fixture.type("1041")
    fixture.press("enter")
    #expect(fixture.screen.contains("into #1041 Invoice shows the wrong VAT number?"))
    #expect(fixture.screen.contains("#1042 Cannot log in"))
    fixture.press("n")
    fixture.call(.merge, "77")
    #expect(fixture.screen.contains("No ticket is called #77."))
  }

  @Test func `a ticket sleeps until it is answered`() {
    var fixture = Fixture()
    fixture.press("z")
    #expect(fixture.screen.contains("until the customer writes"))
    fixture.press("enter")
    let value = Snooze.untilAnswered.description
    #expect(fixture.jobs.last?.actions == [.operation(.set(.snooze, value))])
    #expect(value == "9999-12-31T00:00:00Z")
  }

  @Test func `a read ticket is marked as unread`() {
    var fixture = Fixture()
    fixture.press("j U")
    #expect(fixture.jobs.last?.actions == [.operation(.markUnread)])
    #expect(fixture.jobs.last?.target.tickets == [Sample.rows[1].id])
  }

  @Test func `the log is filtered as it is typed`() {
    var fixture = Fixture()
    fixture.press("g a /")
    fixture.type("kind:set")
    guard case .audit(let audit) = fixture.state.screens.last else { return }
    #expect(audit.filter == "kind:set")
    fixture.press("esc")
    guard case .audit(let before) = fixture.state.screens.last else { return }
    #expect(before.filter.isEmpty)
  }

  @Test func `a preview fits below the list on a narrow screen`() {
    var fixture = Fixture()
    #expect(!fixture.screen.contains("I reset my password"))
    fixture.press("v")
    #expect(fixture.frame.grid.rows[3].contains("#1042"))
    #expect(fixture.screen.contains("Ann Lee <ann@acme.example>"))
    #expect(fixture.state.focus == .list)
    fixture.press("v")
    #expect(!fixture.screen.contains("Ann Lee <ann@acme.example>"))
  }

  @Test func `what is drawn from memory is what is drawn anew`() {
    var fixture = Fixture(40, 160)
    var memory = FrameMemory()
    for key in "j j k enter j } esc x * _ / a b esc O enter G g g v v L esc".split(separator: " ") {
      fixture.press(String(key))
      #expect(fixture.state.frame(theme: Fixture.theme, memory: &memory) == fixture.frame)
    }
  }

  @Test func `the names of themes can't write to the terminal`() {
    var fixture = Fixture()
    var desk = Sample.desk
    desk.themes = ["\u{1B}]0;gone\u{7}", "a\u{202E}b", "wide 東京\u{9B}2J", "x\ny"]
    fixture.receive(.desk(desk))
    fixture.call(.theme)
    let scalars = fixture.frame.grid.rows.flatMap(\.unicodeScalars)
    #expect(!scalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
    #expect(!scalars.contains("\u{202E}"))
    #expect(fixture.screen.contains("␛"))
  }
}
