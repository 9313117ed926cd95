package import Commands

/// Turns the bytes of a terminal into input, however reads split them.
///
/// A sequence is cut by its shape (ECMA-48: CSI, SS3, OSC) and named afterwards: by terminfo's
/// names for this terminal first, then by xterm's, which nearly all others follow. So a sequence
/// that nobody knows is swallowed whole and never typed. A lone escape is told from the start of a
/// sequence by time alone: whoever reads waits for `patience` and then calls `timeOut`.
package struct InputDecoder: Sendable {
  enum State: Equatable {
    case ground
    case escape
    case control
    /// After `CSI [`: one more letter makes a function key of the Linux console.
    case console
    case single
    case command
    /// After `CSI M`: three bytes make an event of the oldest mouse protocol.
    case mouse
    case scalar(missing: Int)
    case paste
  }

  /// A control or operating system command longer than this is swallowed and means nothing.
  static let longestSequence = 256
  /// Text pasted beyond this many bytes is dropped.
  package static let longestPaste = 4 << 20

  /// What terminfo says that this terminal's keys send, each beginning with escape.
  let keys: [[UInt8]: Key]
  /// The byte that the terminal's erase key sends, besides 0x7F.
  let eraseByte: UInt8?

  var state = State.ground
  /// The bytes of the sequence so far, its escape included.
  var sequence: [UInt8] = []
  /// An escape came before: what follows has alt.
  var isAlt = false
  var paste = PasteCollector(limit: longestPaste)
  var found: [Input] = []

  /// - Parameters:
  ///   - keys: what the terminal's keys send beyond what xterm's do.
  ///   - eraseByte: what the terminal's erase key sends, besides 0x7F.
  package init(keys: [[UInt8]: Key] = [:], eraseByte: UInt8? = nil) {
    self.keys = keys
    self.eraseByte = eraseByte
  }

  /// How long to wait for more bytes before calling `timeOut`; nil when nothing is half read.
  package var patience: Duration? {
    switch state {
    case .ground: nil
    case .escape: .milliseconds(25)
    case .paste: .seconds(5)
    default: .milliseconds(250)
    }
  }

  /// The input that `bytes` complete.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
    for byte in bytes {
      step(byte)
    }
    defer { found.removeAll(keepingCapacity: true) }
    return found
  }

  /// Ends what is half read, since nothing followed in time.
  package mutating func timeOut() -> [Input] {
    switch state {
    case .escape: emit(.escape)
    case .control where sequence.count == 2: emit(.text("["), .alt)
    case .single where sequence.count == 2: emit(.text("O"), .alt)
    case .command where sequence.count == 2: emit(.text("]"), .alt)
    case .paste: found.append(.paste(paste.finish()))
    default: break
    }
    reset()
    defer { found.removeAll(keepingCapacity: true) }
    return found
  }

  mutating func step(_ byte: UInt8) {
    switch state {
    case .ground: start(byte)
    case .escape: afterEscape(byte)
    case .control: inControl(byte)
    case .console, .single: inSingle(byte)
    case .command: inCommand(byte)
    case .mouse: inMouse(byte)
    case .scalar(let missing): inScalar(byte, missing: missing)
    case .paste:
      guard paste.add(byte) else { return }
      found.append(.paste(paste.finish()))
      reset()
    }
  }

  mutating func reset() {
    state = .ground
    sequence.removeAll(keepingCapacity: true)
    isAlt = false
  }

  /// Reports one key, with alt if an escape came before, and is ready for the next.
  mutating func emit(_ code: Key.Code, _ modifiers: Key.Modifiers = []) {
    found.append(.key(Key(code, isAlt ? modifiers.union(.alt) : modifiers)))
    reset()
  }
}
