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

  /// Paints everything anew: somebody else wrote on the screen.
  package func repaint() {
    painter.forget()
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
    guard frame != shown else { return }
    Device.write(codes(before: frame))
    painter.paint(frame)
    shown = frame
    if type.isANSI, pacer.asksForStatus {
      Device.write(ControlCodes.askStatus)
    }
    pacer.sent(at: now)
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
