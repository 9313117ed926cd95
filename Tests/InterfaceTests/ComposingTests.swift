import Commands
import Screen
import Testing
import Tickets

@testable import Interface

@Suite struct ComposingTests {
  private func drafts(_ fixture: Fixture) -> [Draft] {
    fixture.effects.compactMap { if case .saveDraft(let draft) = $0 { draft } else { nil } }
  }

  @Test func `a reply is sent, solved, and the next ticket is opened`() throws {
    var fixture = Fixture()
    fixture.press("enter r")
    fixture.type("Hello")
    fixture.press("alt-enter")
    let job = try #require(fixture.jobs.last)
    guard case .reply(let draft) = job.actions[0] else { return #expect(Bool(false)) }
    #expect(draft.text == "Hello")
    #expect(draft.to.map(\.address) == ["ann@acme.example"])
    #expect(job.actions[1] == .operation(.set(.status, "solved")))
    #expect(fixture.state.thread?.id == Sample.rows[1].id)
    #expect(fixture.effects.contains(.discardDraft(.ticket(Sample.rows[0].id))))
  }

  @Test func `the key of a reply does not send a note`() {
    var fixture = Fixture()
    fixture.press("enter n")
    fixture.type("secret")
    fixture.press("ctrl-s")
    #expect(fixture.jobs.isEmpty)
    #expect(fixture.screen.contains("This is an internal note, not a reply."))
    fixture.press("ctrl-o")
    guard case .note(let draft)? = fixture.jobs.last?.actions[0] else {
      return #expect(Bool(false))
    }
    #expect(draft.text == "secret")
  }

  @Test func `a draft is saved while it is typed`() {
    var fixture = Fixture()
    fixture.press("enter r")
    fixture.type("Dear")
    #expect(drafts(fixture).last?.text == "Dear")
    fixture.press("!")
    fixture.press("esc")
    #expect(drafts(fixture).last?.text == "Dear!")
    #expect(fixture.state.composer == nil)
  }

  @Test func `a draft that was kept is gone on with`() {
    var rows = Sample.rows
    rows[0].hasDraft = true
    var fixture = Fixture(tickets: rows)
    fixture.press("e")
    var draft = Draft(key: .ticket(rows[0].id), kind: .note)
    draft.text = "kept"
    fixture.receive(.draft(draft.key, draft))
    #expect(fixture.screen.contains("║ kept"))
    #expect(fixture.screen.contains("INTERNAL NOTE: agents only"))
  }

  @Test func `an empty text is not sent`() {
    var fixture = Fixture()
    fixture.press("enter r ctrl-s")
    #expect(fixture.jobs.isEmpty)
    #expect(fixture.state.composer != nil)
  }

  @Test func `a held reply comes back to its author`() {
    var fixture = Fixture()
    fixture.fault = "the customer wrote in between"
    fixture.press("enter r")
    fixture.type("Hello")
    fixture.press("ctrl-s")
    #expect(fixture.state.composer?.editor.text == "Hello")
    #expect(fixture.screen.contains("the customer wrote in between"))
  }

  @Test func `pasted text is taken as it is, but for controls`() {
    var fixture = Fixture()
    fixture.press("enter r")
    fixture.send(.paste("one\ntwo\u{1B}[2J"))
    #expect(fixture.state.composer?.editor.text.hasPrefix("one\ntwo") == true)
  }

  @Test func `a kept answer has its blanks filled in`() {
    var fixture = Fixture()
    fixture.press("enter r ctrl-r enter")
    #expect(fixture.screen.contains("Dear Ann,"))
  }

  @Test func `recipients are read as people write them`() {
    let (to, cc) = ComposerText.recipients("Ann Lee <ann@acme.example>, cc bob@acme.example,,")
    #expect(to == [Contact(name: "Ann Lee", address: "ann@acme.example")])
    #expect(cc == [Contact(address: "bob@acme.example")])
    #expect(
      ComposerText.text(to: to, cc: cc) == "Ann Lee <ann@acme.example>, cc bob@acme.example")
  }
}
