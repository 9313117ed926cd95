import Terminal
import Testing
import Text

@Suite struct ControlCodesTests {
  private func type(_ name: String, _ environment: [String: String] = [:]) -> TerminalType {
    TerminalType(environment: { $0 == "TERM" ? name : environment[$0] }, isANSI: true)
  }

  /// The examples of RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `text is copied in base64`(text: String, base64: String) {
    #expect(ControlCodes.copy(text, for: type("xterm")) == "\u{1B}]52;c;\(base64)\u{07}")
  }

  @Test func `tmux gets a copy for itself and one to pass on`() {
    #expect(
      ControlCodes.copy("f", for: type("tmux-256color"))
        == "\u{1B}]52;c;Zg==\u{07}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zg==\u{07}\u{1B}\\")
  }

  @Test func `screen passes a long copy on in pieces`() {
    let codes = ControlCodes.copy(String(repeating: "x", count: 3_000), for: type("screen"))
    let pieces = codes.utf8.split(separator: UInt8(ascii: "\\"))
    #expect(pieces.count == 6)
    #expect(pieces.allSatisfy { $0.count < 768 && $0.starts(with: "\u{1B}P".utf8) })
  }

  @Test func `a title holds no control, whatever it is made from`() {
    let title = ControlCodes.title(SafeLine("a\u{1B}]2;b\u{07}c\u{9C}"))
    #expect(title.unicodeScalars.filter { $0.properties.generalCategory == .control }.count == 2)
    #expect(title.hasPrefix("\u{1B}]2;a"))
    #expect(title.hasSuffix("\u{1B}\\"))
  }

  @Test func `a notification is sent in the form that the terminal reads`() {
    #expect(
      ControlCodes.notification("hi", for: type("foot")) == "\u{1B}]777;notify;ttydesk;hi\u{07}")
    #expect(ControlCodes.notification("hi", for: type("xterm")) == "\u{1B}]9;hi\u{07}")
    #expect(
      ControlCodes.notification("hi", for: type("xterm", ["TMUX": "/run/tmux"]))
        == "\u{1B}Ptmux;\u{1B}\u{1B}]9;hi\u{07}\u{1B}\\")
  }

  @Test func `the environment says what may be sent`() {
    #expect(type("xterm-256color").isXtermLike)
    #expect(type("st-256color").isXtermLike)
    #expect(!type("linux").isXtermLike)
    #expect(!type("vt100").isXtermLike)
    #expect(type("xterm").multiplexer == nil)
    #expect(type("screen").multiplexer == .screen)
    #expect(type("screen", ["TMUX": "/run/tmux"]).multiplexer == .tmux)
    #expect(type("xterm", ["STY": "1.pts"]).multiplexer == .screen)
    #expect(!type("xterm").isColorUnwanted)
    #expect(!type("xterm", ["NO_COLOR": ""]).isColorUnwanted)
    #expect(type("xterm", ["NO_COLOR": "1"]).isColorUnwanted)
    #expect(!TerminalType(environment: { _ in "xterm" }, isANSI: false).isXtermLike)
  }
}
