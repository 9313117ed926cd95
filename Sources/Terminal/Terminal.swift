internal import CNcurses
internal import Commands
internal import Glibc
package import Screen

/// The terminal in full screen: there is one in a process, since curses knows one.
///
/// Whatever happens, `stop` and the crash guard give the terminal back as it was found.
@MainActor package final class Terminal {
  /// Rows and columns.
  package private(set) var size: Size
  /// Which extensions it may be sent.
  package let type: TerminalType
  /// Whether text is written in UTF-8; else it is drawn in ASCII.
  package let isUTF8: Bool
  /// How many colours are drawn: none where `NO_COLOR` is set.
  package let depth: ColorDepth

  let waker: Waker
  var reader: InputReader
  var pacer = FramePacer() { didSet { CrashGuard.note(unanswered: pacer.unanswered) } }
  /// Draws on terminals that follow ECMA-48; nil where curses does.
  var encoder: FrameEncoder?
  var painter: Painter
  /// The newest frame, while the terminal is too slow to take it.
  var held: Frame?
  /// The newest frame that was sent.
  var shown: Frame?
  /// Whether the terminal was asked if it writes any character again.
  var hasTriedRepeating = false
  private(set) var isActive = false
  private var shellModes: termios

  /// Takes over the terminal and shows an empty screen.
  ///
  /// - Throws: why this terminal can't show a full screen.
  package init(waking waker: Waker) throws(TerminalError) {
    let name = try Terminfo.usableType()
    guard let modes = Device.modes() else { throw .notATerminal }
    self.waker = waker
    shellModes = modes
    SignalWatch.install(waking: waker)
    isUTF8 = Locale.choose()
    guard td_start(name) else { throw .typeUnknown(type: name) }
    td_set_modes()
    type = TerminalType(environment: Device.variable, isANSI: Terminfo.isANSI)
    let colors = ColorDepth(colors: Int(td_start_colors()))
    let wanted = type.isColorUnwanted ? .mono : type.isTrueColor ? .truecolor : colors
    if let abilities = Abilities.ofTerminal(isUTF8: isUTF8, depth: wanted) {
      encoder = FrameEncoder(abilities)
      depth = wanted
    } else {
      depth = min(wanted, colors)
    }
    painter = Painter(isUTF8: isUTF8, depth: depth)
    reader = InputReader(
      InputDecoder(keys: Terminfo.keys(), eraseByte: Device.eraseByte(of: modes)))
    size = Size(rows: Int(td_rows()), columns: Int(td_columns()))
    takeOver()
  }

  /// One sentence that says why a full screen can't be shown here; nil if it can.
  package nonisolated static func unusableReason() -> String? {
    do throws(TerminalError) {
      _ = try Terminfo.usableType()
      return nil
    } catch {
      return error.description
    }
  }

  /// Gives the terminal back; nothing happens the second time.
  package func stop() {
    guard isActive else { return }
    giveBack()
  }

  /// Stops the program as ^Z does, and returns when it runs again.
  package func suspend() {
    giveBack()
    SignalWatch.restoreDefault(of: [.suspend])
    kill(0, SIGTSTP)
    SignalWatch.catchSignal(.suspend)
    // Whoever ran `stty` meanwhile wants to find its effect again.
    shellModes = Device.modes() ?? shellModes
    takeOver()
  }

  /// Gives the terminal to another program until that ends.
  ///
  /// No shell is involved. Afterwards a size that changed meanwhile is reported as input.
  ///
  /// - Parameters:
  ///   - arguments: the program, found in `PATH`, and its arguments.
  ///   - input: the file that it gets as its standard input; nil for the terminal.
  ///   - waits: whether the user presses Enter before the full screen comes back, to read what the
  ///     program wrote.
  /// - Returns: how it ended.
  /// - Throws: `notStarted`.
  package func run(
    _ arguments: [String], input: String? = nil, waitsForEnter waits: Bool = false
  ) throws(TerminalError) -> ExitStatus {
    giveBack()
    defer { takeOver() }
    let status = try Program.run(arguments, input: input)
    if waits { Device.waitForEnter() }
    return status
  }

  /// Sets everything anew after somebody stopped the program from outside (`kill -STOP`).
  func resumeAfterStop() {
    guard isActive else { return }
    Device.write(leaveCodes)
    endwin()
    takeOver()
  }

  /// Learns the terminal's size; true if it changed.
  func adoptSize() -> Bool {
    guard let now = Device.size(), now != size else { return false }
    size = now
    td_resize(Int32(now.rows), Int32(now.columns))
    forgetScreen()
    return true
  }

  private func takeOver() {
    // What SIGCONT asks for is done here.
    SignalWatch.discard(.resume)
    if adoptSize() {
      reader.putBack([.resize(columns: size.columns, rows: size.rows)])
    }
    td_enter()
    isActive = true
    CrashGuard.arm(leave: leaveCodes + Terminfo.leave, modes: shellModes)
    Device.write(
      (type.isANSI ? ControlCodes.enter : "") + (type.isXtermLike ? ControlCodes.pushTitle : ""))
    held = held ?? shown
    shown = nil
    forgetScreen()
    drawHeld()
  }

  /// The next frame is painted whole.
  func forgetScreen() {
    encoder?.forget()
    painter.forget()
  }

  private func giveBack() {
    settle()
    isActive = false
    Device.write(leaveCodes)
    endwin()
    Device.set(shellModes)
    CrashGuard.disarm()
    pacer.forget()
  }

  private var leaveCodes: [UInt8] {
    let codes = type.isANSI ? ControlCodes.leave : ""
    let others = Array((codes + (type.isXtermLike ? ControlCodes.popTitle : "")).utf8)
    guard let encoder else { return others }
    return Array(ControlCodes.plainLook.utf8) + encoder.abilities.showsCursor + others
  }
}
