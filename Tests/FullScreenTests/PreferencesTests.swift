import Commands
import Interface
import Testing

@testable import ttydesk

/// The file that people write, and the commands that they type.
@Suite struct PreferencesTests {
  private func read(_ text: String) -> Preferences {
    Preferences(Array(text.utf8), path: "config.json5")
  }

  @Test func `comments, bare names, single quotes and commas at the end are read`() {
    let preferences = read(
      """
      // Mine.
      {
        theme: 'nord', /* quiet */
        mouse: false,
        "link": "slow", // on the train
        keys: { "ctrl-r": "reply --internal", "g y": 'sync', },
      }
      """)
    #expect(preferences.problems.isEmpty)
    #expect(preferences.warning == nil)
    #expect(preferences.theme == "nord")
    #expect(preferences.usesMouse == false)
    #expect(preferences.isLinkSlow == true)
    #expect(!preferences.keymap.keys(for: .reply, with: ["--internal"], in: .list).isEmpty)
  }

  @Test func `what is wrong is told with the key and what was expected, and the rest counts`() {
    let preferences = read(
      "{ theme: \"nord\", mouse: \"no\", link: \"medium\", colour: 1, keys: { \"ctrl-r\": \"dance\" } }"
    )
    #expect(preferences.theme == "nord")
    #expect(preferences.usesMouse == nil)
    #expect(preferences.problems.count == 4)
    #expect(preferences.warning?.hasSuffix(" (and 3 more)") == true)
    for word in ["mouse", "link", "colour", "ctrl-r"] {
      #expect(preferences.problems.contains { $0.contains(word) }, "\(word)")
    }
  }

  @Test(arguments: ["{", "{ theme: 'nord", "/* {}", "nonsense", "[1]", "{ theme: \"a\" \"b\" }"])
  func `a file that makes no sense is told of, and all is as usual`(text: String) {
    let preferences = read(text)
    #expect(preferences.problems.count == 1)
    #expect(preferences.warning == preferences.problems.first)
    #expect(preferences.theme == nil)
  }

  @Test func `quotes within quotes stay, and slashes in text are no comments`() throws {
    let plain = try JSON5.plain(Array(#"{a:'say "hi"', b:"http://x", c:'it\'s'}"#.utf8))
    #expect(
      String(decoding: plain, as: UTF8.self)
        == #"{"a":"say \"hi\"", "b":"http://x", "c":"it's"}"#)
  }

  @Test(arguments: [
    ("less -R", ["less", "-R"]), ("grep 'a b' \"c d\"", ["grep", "a b", "c d"]),
    (#"echo a\ b '$(rm)' ; x"#, ["echo", "a b", "$(rm)", ";", "x"]), ("''  x", ["", "x"]),
  ])
  func `a command is cut into words and nothing in it is run`(text: String, words: [String]) {
    let found = try? CommandWords.split(text)
    #expect(found == (words.first == "" ? nil : words))
  }

  @Test(arguments: ["", "  ", "less 'x", "less \\"])
  func `a command without a program or with half a quote is refused`(text: String) {
    #expect(throws: Failure.self) { try CommandWords.split(text) }
  }
}
