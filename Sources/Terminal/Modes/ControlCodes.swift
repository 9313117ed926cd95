package import Text

/// The sequences that curses doesn't know ("XTerm Control Sequences"), as bytes to send.
package enum ControlCodes {
  /// Bracketed paste and focus reports on.
  package static let enter = "\u{1B}[?2004h\u{1B}[?1004h"
  /// Everything off that `enter` and `mouse` may have put on.
  package static let leave =
    "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?1004l\u{1B}[?2004l"

  /// Ends all attributes and colours.
  package static let plainLook = "\u{1B}[m"

  /// Asks whether all is well (DSR 5).
  package static let askStatus = "\u{1B}[5n"
  /// Writes a rule's character in the second row, has it written again three times (REP), and asks
  /// where the cursor is (DSR 6): many a terminal repeats no more than ASCII.
  package static let tryRepeating = "\u{1B}[2H─\u{1B}[3b\u{1B}[6n"
  /// The column that tells that it did so, from 1.
  static let columnAfterRepeating = 5
  /// Asks for the background colour.
  package static let askBackground = "\u{1B}]11;?\u{1B}\\"
  /// Keeps the window's title on the terminal's stack, and takes it from there.
  package static let pushTitle = "\u{1B}[22;2t"
  package static let popTitle = "\u{1B}[23;2t"

  /// Buttons, drags and the wheel, in the SGR form that knows no widest column.
  package static func mouse(_ isOn: Bool) -> String {
    isOn
      ? "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"
  }

  /// Sets the window's title.
  package static func title(_ title: SafeLine) -> String {
    "\u{1B}]2;\(title.text)\u{1B}\\"
  }

  /// Shows a notification on the desktop, if the terminal does so.
  package static func notification(_ text: SafeLine, for type: TerminalType) -> String {
    if type.notifiesBy777 {
      // The first semicolon would end the title.
      return wrapped("\u{1B}]777;notify;ttydesk;\(text.text)\u{07}", for: type)
    }
    return wrapped("\u{1B}]9;\(text.text)\u{07}", for: type)
  }

  /// Copies text to the clipboard of the user's own machine (OSC 52).
  ///
  /// tmux takes it itself with `set-clipboard on` and passes it through with
  /// `allow-passthrough on`; there is no asking which, and twice does no harm.
  package static func copy(_ text: String, for type: TerminalType) -> String {
    let command = "\u{1B}]52;c;\(Base64.encode(text.utf8))\u{07}"
    return type.multiplexer == .tmux
      ? command + wrapped(command, for: type)
      : wrapped(command, for: type)
  }

  /// A command for the terminal itself, past the multiplexer, which would not pass it on.
  private static func wrapped(_ command: String, for type: TerminalType) -> String {
    switch type.multiplexer {
    case nil: return command
    case .tmux:
      let doubled = command.replacing("\u{1B}", with: "\u{1B}\u{1B}")
      return "\u{1B}Ptmux;\(doubled)\u{1B}\\"
    case .screen:
      // screen passes on 768 bytes at most in one piece.
      let bytes = Array(command.utf8)
      return stride(from: 0, to: bytes.count, by: 700).map { start in
        let piece = bytes[start..<min(start + 700, bytes.count)]
        return "\u{1B}P\(String(decoding: piece, as: UTF8.self))\u{1B}\\"
      }.joined()
    }
  }
}
