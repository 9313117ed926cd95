import Commands
import Testing
import Tickets

@testable import Interface

/// What keys ask of the world.
@Suite struct WorkTests {
  @Test func `a ticket is assigned by a few letters`() throws {
    var fixture = Fixture()
    fixture.press("a")
    fixture.type("bo")
    fixture.press("enter")
    let job = try #require(fixture.jobs.last)
    #expect(job.actions == [.operation(.set(.assignee, Sample.id(2).hex))])
    #expect(job.target.tickets == [Sample.rows[0].id])
    #expect(fixture.screen.contains("assigned to bob · u undoes it"))
  }

  @Test func `marked tickets are changed together and the marks are gone`() throws {
    var fixture = Fixture()
    fixture.press("x x S")
    let job = try #require(fixture.jobs.last)
    #expect(job.target.tickets == Sample.rows.prefix(2).map(\.id))
    #expect(job.actions == [.operation(.set(.status, "solved"))])
    #expect(fixture.state.marks.isEmpty)
  }

  @Test func `more than ten tickets are asked about`() {
    let rows = (0..<30).map { Sample.row($0, "Subject \($0)", "Ann Lee", $0) }
    var fixture = Fixture(tickets: rows)
    fixture.press("* S")
    #expect(fixture.jobs.isEmpty)
    #expect(fixture.screen.contains("Do this to 30 tickets: solve"))
    fixture.press("n")
    #expect(fixture.jobs.isEmpty)
    fixture.press("S y")
    #expect(fixture.jobs.last?.target.tickets.count == 30)
  }

  @Test func `the last action is repeated elsewhere and undone`() {
    var fixture = Fixture()
    fixture.press("t")
    fixture.type("printer")
    fixture.press("enter j .")
    #expect(fixture.jobs.map(\.target.tickets) == [[Sample.rows[0].id], [Sample.rows[1].id]])
    #expect(fixture.jobs.allSatisfy { $0.actions == [.operation(.tag("printer"))] })
    fixture.press("u")
    #expect(fixture.screen.contains("Undone: tagged printer"))
  }

  @Test(arguments: [("tomorrow 9am", "2026-03-03T09:00:00"), ("3d", "2026-03-05T")])
  func `a snooze takes phrases`(phrase: String, time: String) throws {
    var fixture = Fixture()
    fixture.press("z")
    fixture.type(phrase)
    fixture.press("enter")
    guard case .operation(.set(.snooze, let value?)) = try #require(fixture.jobs.last).actions[0]
    else { return #expect(Bool(false)) }
    #expect(value.hasPrefix(time))
  }

  @Test func `a deletion takes a typed word`() {
    var fixture = Fixture()
    fixture.press("d d")
    fixture.type("delte")
    fixture.press("enter")
    #expect(fixture.jobs.isEmpty)
    fixture.press("ctrl-u")
    fixture.type("delete")
    fixture.press("enter")
    #expect(fixture.jobs.last?.actions == [.operation(.delete(nil, reason: nil))])
  }

  @Test func `what may not be done says why`() {
    var fixture = Fixture()
    fixture.desk.refusals[.change] = "You may only read here."
    fixture.receive(.desk(fixture.desk))
    fixture.press("S")
    #expect(fixture.jobs.isEmpty)
    #expect(fixture.screen.contains("You may only read here."))
  }

  @Test func `a command is run as a line`() throws {
    var fixture = Fixture()
    fixture.press(":")
    fixture.type("set-priority urgent")
    fixture.press("enter")
    #expect(fixture.jobs.last?.actions == [.operation(.set(.priority, "urgent"))])
  }

  @Test func `a theme is previewed and given back`() {
    var fixture = Fixture()
    fixture.press(":")
    fixture.type("theme")
    fixture.press("enter down esc")
    let themes = fixture.effects.compactMap {
      if case .setTheme(let name) = $0 { name } else { nil }
    }
    #expect(themes == ["dracula", ""])
  }

  @Test func `trying a theme leaves the chosen one chosen`() {
    var settings = Settings()
    settings.theme = "nord"
    var fixture = Fixture(settings: settings)
    fixture.receive(.theme("nord", usual: "dracula"))
    fixture.call(.theme)
    fixture.press("down")
    // The terminal draws with the one that is tried.
    fixture.receive(.theme("dracula", usual: "dracula"))
    fixture.press("esc")
    #expect(fixture.effects.last == .setTheme("nord"))
  }

  @Test func `the theme in use and the one that fits the terminal are marked`() {
    var fixture = Fixture()
    fixture.receive(.theme("nord", usual: "nord"))
    fixture.call(.theme)
    #expect(fixture.screen.contains("in use · fits this terminal"))
    fixture.receive(.theme("dracula", usual: "nord"))
    fixture.press("esc")
    fixture.call(.theme)
    let rows = fixture.screen.split(separator: "\n")
    #expect(rows.contains { $0.contains("nord") && $0.contains("fits this terminal") })
    #expect(rows.contains { $0.contains("dracula") && $0.contains("in use") })
  }

  @Test func `new tickets are announced to those who want to know`() {
    var settings = Settings()
    settings.alert = .bell
    var fixture = Fixture(settings: settings)
    var counts = Sample.counts
    counts.views["inbox"]?.unread += 2
    fixture.receive(.counts(counts))
    #expect(fixture.effects.contains(.notify("2 tickets came in", .bell)))
  }
}
