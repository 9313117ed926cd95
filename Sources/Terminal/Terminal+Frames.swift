internal import CNcurses
package import Screen
internal import Text

/// Frames: cursor, title and mouse belong to the frame that is shown.
extension Terminal {
  /// Shows a frame: now, or when the terminal has caught up, unless a newer one comes before.
  package func draw(_ frame: Frame) {
    held = frame
    drawHeld()
  }

  /// How many bytes it would take to show a frame now; 0 where curses draws.
  package func bytes(toShow frame: Frame) -> Int {
    // What the copy comes to believe about the screen goes with it.
    var copy = encoder
    return copy?.encode(frame).count ?? 0
  }

  /// Paints everything anew: somebody else wrote on the screen.
  package func repaint() {
    forgetScreen()
    held = held ?? shown
    shown = nil
    drawHeld()
  }

  /// When the frame held may be drawn; nil if none is held.
  var frameDeadline: ContinuousClock.Instant? {
    held == nil ? nil : pacer.ready(at: .now) ?? .now
  }

  /// Draws the frame held, if there is one and the terminal is ready for it.
  func drawHeld() {
    guard isActive, let frame = held else { return }
    let now = ContinuousClock.now
    if let ready = pacer.ready(at: now), ready > now { return }
    held = nil
    let codes = codes(before: frame)
    if encoder == nil {
      paint(frame, after: codes, at: now)
    } else {
      encode(frame, after: codes, at: now)
    }
    shown = frame
  }

  /// Sends what differs, in one piece, so that it travels in one packet.
  private func encode(_ frame: Frame, after codes: String, at now: ContinuousClock.Instant) {
    var codes = codes
    if !hasTriedRepeating, encoder?.abilities.repeats == true, isUTF8, size.rows > 1 {
      // The first frame begins by clearing the screen.
      hasTriedRepeating = true
      codes += ControlCodes.tryRepeating
    }
    let bytes = encoder?.encode(frame) ?? []
    guard !bytes.isEmpty || !codes.isEmpty else { return }
    guard pacer.asks(after: bytes.count, at: now) else {
      Device.write(codes.isEmpty ? bytes : Array(codes.utf8) + bytes)
      return pacer.sentUnasked(bytes.count, at: now)
    }
    Device.write(Array(codes.utf8) + bytes + Array(question.utf8))
    pacer.sent(at: now)
  }

  /// Lets curses send what differs.
  private func paint(_ frame: Frame, after codes: String, at now: ContinuousClock.Instant) {
    guard frame != shown else { return }
    Device.write(codes)
    painter.paint(frame)
    Device.write(question)
    pacer.sent(at: now)
  }

  /// What the terminal is asked after a frame.
  private var question: String {
    type.isANSI && pacer.asksForStatus ? ControlCodes.askStatus : ""
  }

  private func codes(before frame: Frame) -> String {
    var codes = ""
    if type.isXtermLike, frame.title != (shown?.title ?? .empty) {
      codes += ControlCodes.title(isUTF8 ? frame.title : frame.title.asciiFallback)
    }
    if type.isANSI, frame.mouse != (shown?.mouse ?? .off) {
      codes += ControlCodes.mouse(frame.mouse == .buttons)
    }
    return codes
  }
}
