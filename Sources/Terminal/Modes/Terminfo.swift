internal import CNcurses
internal import Commands

/// What terminfo says of the terminal; to be asked after curses has started.
enum Terminfo {
  /// The name of the type to use for this terminal.
  ///
  /// A jump host often doesn't know the newest terminals: one whose name says that it is like
  /// xterm, tmux or screen is then taken for that.
  ///
  /// - Throws: why a full screen can't be shown.
  static func usableType() throws(TerminalError) -> String {
    guard Device.isTerminal else { throw .notATerminal }
    guard let name = Device.variable("TERM"), !name.isEmpty else { throw .typeUnset }
    let type = TerminalType(environment: Device.variable, isANSI: true)
    for candidate in [name] + type.substitutes where td_look_up(candidate) == 1 {
      guard string("cup") != nil else { throw .tooSimple(type: name) }
      return candidate
    }
    throw .typeUnknown(type: name)
  }

  /// A string capability without its padding, which no terminal of today needs.
  static func string(_ name: String) -> [UInt8]? {
    guard let value = td_capability(name) else { return nil }
    return withoutPadding(Array(String(cString: value).utf8))
  }

  /// Whether a boolean capability is there.
  static func flag(_ name: String) -> Bool { td_flag(name) }

  /// A numeric capability; negative where it is absent.
  static func number(_ name: String) -> Int { Int(td_number(name)) }

  /// Whether the cursor is moved by a sequence of ECMA-48.
  static var isANSI: Bool {
    string("cup")?.starts(with: [0x1B, UInt8(ascii: "[")]) ?? false
  }

  /// Leaves full screen: plain text, a visible cursor, cursor keys and screen as the shell has them.
  static var leave: [UInt8] {
    ["sgr0", "cnorm", "rmkx", "rmcup"].flatMap { string($0) ?? [] } + Array("\r\n".utf8)
  }

  /// What the keys send, where they send sequences, and what they are.
  static func keys() -> [[UInt8]: Key] {
    var keys: [[UInt8]: Key] = [:]
    for (name, code) in named {
      if let bytes = string(name), bytes.count > 2, bytes[0] == 0x1B {
        keys[bytes] = Key(code)
      }
    }
    for number in Key.functionKeys {
      guard let bytes = string("kf\(number)"), bytes.count > 2, bytes[0] == 0x1B else { continue }
      // Beyond f12 terminfo calls f13 what xterm sends for shift-f1.
      if number <= 12 || ControlSequence(bytes).input == nil {
        keys[bytes] = Key(.function(number))
      }
    }
    return keys
  }

  /// Takes out `$<5*/>`: delays in milliseconds.
  private static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "$"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "<"),
        let end = bytes[at...].firstIndex(of: UInt8(ascii: ">"))
      {
        at = end + 1
      } else {
        kept.append(bytes[at])
        at += 1
      }
    }
    return kept
  }

  private static let named: [(name: String, code: Key.Code)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcuf1", .right), ("kcub1", .left),
    ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
    ("kich1", .insert), ("kdch1", .delete), ("kent", .enter),
  ]
}
