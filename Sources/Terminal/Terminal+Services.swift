package import Commands
package import Text

/// What the terminal does for its user besides showing text, and what it tells.
extension Terminal {
  /// Rings the bell.
  package func ring() {
    Device.write([0x07])
  }

  /// Copies text to the clipboard of the user's own machine, if the terminal allows it.
  package func copy(_ text: String) {
    guard type.isXtermLike else { return }
    Device.write(ControlCodes.copy(text, for: type))
  }

  /// Shows a notification on the user's desktop, if the terminal does so.
  package func notify(_ text: SafeLine) {
    guard type.isXtermLike else { return }
    Device.write(ControlCodes.notification(text, for: type))
  }

  /// The background colour, or nil if the terminal doesn't say in time.
  ///
  /// An answer that comes late is reported as input. A terminal that knows no colours answers the
  /// question for its status, which follows, and ends the wait.
  package func background(within timeout: Duration = .milliseconds(300)) -> Input.Report? {
    guard isActive, type.isXtermLike else { return nil }
    Device.write(ControlCodes.askBackground + ControlCodes.askStatus)
    pacer.sent(at: .now)
    return gather(within: timeout)
  }

  /// Waits for the answers that are still under way: the shell must not get them as keys.
  func settle() {
    guard pacer.asksForStatus else { return }
    if let late = gather(within: pacer.lastPatience) {
      reader.putBack([.report(late)])
    }
  }

  /// Whether the answers to status reports take long; nil while nothing is known.
  package var isLinkSlow: Bool? { pacer.isLinkSlow }

  /// Whether more keys lie there already.
  package var hasInput: Bool { Device.waitForInput(.zero) }

  /// Takes what came from the terminal.
  func takeInput() -> [Input] {
    let isExact = reader.wasAwaited
    return reader.take { report in
      switch report {
      case .status: pacer.answered(at: .now, isExact: isExact)
      case .cursor(_, let column):
        if column == ControlCodes.columnAfterRepeating { encoder?.repeatAll() }
      case .background: return false
      }
      return true
    }
  }

  /// Reads until every question is answered, and gives the report among the answers; what else
  /// comes is kept for the event loop.
  private func gather(within timeout: Duration) -> Input.Report? {
    let end = ContinuousClock.now.advanced(by: timeout)
    var kept: [Input] = []
    var report: Input.Report?
    while pacer.unanswered > 0, !reader.isAtEnd, ContinuousClock.now < end {
      let left = ContinuousClock.now.duration(to: end)
      if Device.waitForInput(min(left, .milliseconds(50))) {
        reader.read()
      }
      reader.timeOut(at: .now)
      for input in takeInput() {
        if case .report(let found) = input {
          report = found
        } else {
          kept.append(input)
        }
      }
    }
    reader.putBack(kept)
    return report
  }
}
