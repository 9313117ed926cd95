import Commands
import Screen
import Testing
import Tickets

@testable import Interface

/// What the screen tells of colleagues and of the hub.
@Suite struct HubTests {
  private var held: HeldItem {
    HeldItem(
      id: Sample.digest(9), ticket: Sample.rows[0].id, name: "#1042", time: Sample.now,
      text: "It was replaced yesterday.", reason: .overtaken)
  }

  /// Where colleagues were told last that this person is.
  private func told(_ fixture: Fixture) -> Effect? {
    fixture.effects.last { if case .announce = $0 { true } else { false } }
  }

  @Test func `colleagues at a ticket are marked in the list and named above the thread`() {
    var fixture = Fixture()
    fixture.receive(.presence(Sample.rows[0].id, [Presence(name: "bob", isWriting: true)]))
    #expect(fixture.frame.grid.rows[3].hasPrefix("▌ ●✎#1042"))
    fixture.press("enter")
    #expect(fixture.screen.contains("◆ bob is writing"))
    fixture.receive(.presence(Sample.rows[0].id, []))
    #expect(!fixture.screen.contains("bob"))
  }

  @Test func `colleagues are told where somebody is, and what they do there`() {
    var fixture = Fixture()
    let id = Sample.rows[0].id
    fixture.press("enter")
    #expect(fixture.effects.contains(.announce(Whereabouts(ticket: id, isWriting: false))))
    fixture.press("n")
    #expect(fixture.effects.contains(.announce(Whereabouts(ticket: id, isWriting: true))))
  }

  @Test func `colleagues are told when somebody leaves a ticket or throws a draft away`() {
    var fixture = Fixture()
    let id = Sample.rows[0].id
    fixture.press("enter n")
    fixture.type("We look at it.")
    fixture.call(.discardDraft)
    fixture.press("y")
    #expect(told(fixture) == .announce(Whereabouts(ticket: id, isWriting: false)))
    fixture.press("escape")
    #expect(told(fixture) == .announce(nil))
  }

  @Test func `the header says how the exchange with the hub stands`() {
    var fixture = Fixture()
    var sync = SyncState()
    #expect(!fixture.frame.grid.rows[0].contains("⇅"))
    sync.outbox = 3
    fixture.receive(.sync(sync))
    fixture.receive(.link(.idle))
    #expect(fixture.frame.grid.rows[0].contains("⇅ 3"))
    sync.lastSync = Sample.ago(130)
    sync.held = [held]
    fixture.receive(.sync(sync))
    fixture.receive(.link(.offline("no route to host")))
    #expect(fixture.screen.contains("#1042 is held: somebody wrote in between · g h decides"))
    #expect(fixture.frame.grid.rows[0].contains("1 held"))
    #expect(fixture.frame.grid.rows[0].contains("offline ⇅ 3"))
    #expect(fixture.frame.grid.rows[23].contains("offline for 2h: no route to host"))
  }

  @Test func `a reply that was held back is sent all the same, or thrown away`() {
    var fixture = Fixture()
    fixture.press("g h")
    #expect(fixture.screen.contains("The hub holds nothing back."))
    var sync = SyncState()
    sync.held = [held]
    fixture.receive(.sync(sync))
    fixture.press("g h")
    #expect(fixture.screen.contains("#1042 It was replaced yesterday."))
    fixture.press("enter enter")
    #expect(fixture.effects.contains(.decide(held.id, .sendAnyway)))
    fixture.press("g h enter")
    fixture.type("discard")
    fixture.press("enter")
    #expect(fixture.effects.contains(.decide(held.id, .discard)))
  }

  @Test func `a reply that was held back is written anew`() throws {
    var fixture = Fixture()
    var sync = SyncState()
    sync.held = [held]
    fixture.receive(.sync(sync))
    fixture.press("g h enter")
    fixture.type("edit")
    fixture.press("enter")
    #expect(fixture.state.composer?.editor.text == held.text)
    let saved = fixture.effects.firstIndex { if case .saveDraft = $0 { true } else { false } }
    let told = fixture.effects.firstIndex(of: .decide(held.id, .discard))
    #expect(try #require(saved) < #require(told))
  }

  @Test func `a refused change can't be sent once more`() {
    var fixture = Fixture()
    var sync = SyncState()
    sync.held = [held]
    sync.held[0].reason = .refused("you may not write in this queue")
    fixture.receive(.sync(sync))
    fixture.press("g h enter")
    #expect(fixture.screen.contains("you may not write in this queue"))
    #expect(!fixture.screen.contains("send it anyway"))
  }
}
