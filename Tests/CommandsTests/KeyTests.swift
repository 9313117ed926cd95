import Commands
import Testing

@Suite struct KeyTests {
  @Test(arguments: [
    ("r", Key("r")), ("R", Key("R")), ("ctrl-r", Key("r", .ctrl)), ("alt-x", Key("x", .alt)),
    ("ctrl-alt-up", Key(.up, [.ctrl, .alt])), ("shift-tab", Key(.tab, .shift)),
    ("f5", Key(.function(5))), ("shift-f24", Key(.function(24), .shift)), ("pgdn", Key(.pageDown)),
    ("enter", Key(.enter)), ("esc", Key(.escape)), ("space", Key(" ")), ("-", Key("-")),
    ("ctrl--", Key("-", .ctrl)), ("é", Key("é")), ("ctrl-space", Key(" ", .ctrl)),
    ("f", Key("f")), ("alt-R", Key("R", .alt)), ("?", Key("?")), ("del", Key(.delete)),
  ])
  func `a key's name is read back to the same key`(name: String, key: Key) {
    #expect(Key(parsing: name) == key)
    #expect(key.description == name)
  }

  @Test(arguments: [
    ("CTRL-R", "ctrl-r"), ("shift-r", "R"), ("Return", "enter"), ("Escape", "esc"),
    ("PageUp", "pgup"), ("F5", "f5"), ("alt-ctrl-x", "ctrl-alt-x"), ("shift-?", "?"),
    (" ", "space"),
  ])
  func `other spellings name the same key`(spelling: String, name: String) {
    #expect(Key(parsing: spelling)?.description == name)
  }

  @Test(arguments: ["", "ctrl-", "f0", "f25", "f5x", "ctrl-nothing", "rr", "\u{1B}", "-r"])
  func `what is no key's name is refused`(name: String) {
    #expect(Key(parsing: name) == nil)
  }

  @Test func `only plain text is typed`() {
    #expect(Key("é").typed == "é")
    #expect(Key(" ").typed == " ")
    #expect(Key("r", .ctrl).typed == nil)
    #expect(Key("r", .alt).typed == nil)
    #expect(Key(.enter).typed == nil)
  }
}
