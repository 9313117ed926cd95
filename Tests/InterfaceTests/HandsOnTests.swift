import Commands
import Testing

@testable import Interface

/// What hands do at a real terminal: keys that arrive together, and eyes that look for a result.
@Suite struct HandsOnTests {
  @Test func `escape and a key that arrive as one key with alt are two keys`() {
    var fixture = Fixture()
    fixture.press("? alt-:")
    #expect(fixture.screen.contains("Commands"))
    fixture.press("esc enter")
    #expect(fixture.state.focus == .ticket)
    fixture.press("alt-j")
    #expect(fixture.state.focus == .list)
    #expect(fixture.state.list.current?.id == Sample.rows[1].id)
  }

  @Test func `alt in a text stays a key of the text`() {
    var fixture = Fixture()
    fixture.press("enter r")
    fixture.type("one two")
    fixture.press("alt-b alt-q")
    #expect(fixture.state.composer?.editor.text == "one two")
  }

  @Test func `a note that was just written is on the screen and selected`() {
    let long = (0..<40).map(Sample.change) + Sample.thread + (50..<60).map(Sample.change)
    var fixture = Fixture(24, 80, items: long)
    fixture.press("enter E {")
    fixture.press("n")
    fixture.type("Looked into it")
    var note = Sample.thread[2]
    note.text = [TextPart(.plain, "Looked into it")]
    fixture.items.append(note)
    fixture.press("ctrl-o")
    #expect(fixture.screen.contains("Looked into it"))
    #expect(fixture.state.thread?.current == long.count)
  }

  @Test func `the message that is answered stays in sight above the composer`() {
    let long = (40..<60).map(Sample.change) + Sample.thread
    var fixture = Fixture(24, 80, items: long)
    fixture.press("enter r")
    #expect(fixture.screen.contains("We are looking into it"))
    #expect(fixture.screen.contains("The customer will read this."))
  }

  @Test func `whoever looks for me among the agents finds themselves`() {
    var fixture = Fixture()
    fixture.press("enter a")
    fixture.type("me")
    #expect(fixture.screen.contains("alice (me)"))
  }

  @Test func `a change that changes nothing says so`() {
    var fixture = Fixture()
    fixture.press("enter")
    fixture.receive(.done(JobResult(id: 99, changed: [])))
    #expect(fixture.screen.contains("Nothing to change: it is so already."))
  }

  @Test func `a list that takes what is typed says with which key`() {
    var fixture = Fixture()
    fixture.press("t")
    fixture.type("v")
    #expect(fixture.screen.contains("take as typed"))
  }
}
