internal import Commands
internal import Glibc
internal import Screen

/// Waits for the terminal, for other threads, for signals and for a timer, in one place.
@MainActor package final class EventLoop {
  private let terminal: Terminal
  private var hasHungUp = false
  /// Called each time before waiting: everything that came has been dealt with.
  package var whenIdle: (() -> Void)?

  package init(_ terminal: Terminal) {
    self.terminal = terminal
  }

  /// Waits until something happens, and says what, in order.
  ///
  /// Nothing at all if `deadline` passes first. Size, ^Z from outside and frames held back for a
  /// slow terminal are dealt with here; a new size is reported as input.
  package func next(until deadline: ContinuousClock.Instant? = nil) -> [Event] {
    while true {
      let now = ContinuousClock.now
      terminal.reader.timeOut(at: now)
      let events = signals() + terminal.takeInput().map(Event.input)
      terminal.drawHeld()
      if !events.isEmpty { return events }
      if let deadline, deadline <= now { return [] }
      whenIdle?()
      wait(until: [deadline, terminal.reader.deadline, terminal.frameDeadline])
    }
  }

  /// What other threads and signals want.
  private func signals() -> [Event] {
    var events: [Event] = []
    if terminal.waker.take() {
      events.append(.woken)
    }
    for signal in SignalWatch.take() {
      switch signal {
      case .resize:
        if terminal.adoptSize() {
          let size = terminal.size
          events.append(.input(.resize(columns: size.columns, rows: size.rows)))
        }
      case .resume: terminal.resumeAfterStop()
      case .suspend: terminal.suspend()
      case .hangUp, .terminate, .interrupt: events.append(.signal(signal))
      }
    }
    if terminal.reader.isAtEnd, !hasHungUp {
      hasHungUp = true
      events.append(.signal(.hangUp))
    }
    return events
  }

  private func wait(until deadlines: [ContinuousClock.Instant?]) {
    let first = deadlines.compactMap(\.self).min()
    let start = ContinuousClock.now
    let timeout = first.map { ContinuousClock.now.duration(to: $0).pollMilliseconds } ?? -1
    // A negative descriptor is left out of a poll: a terminal that hung up is always ready.
    var sources = [
      pollfd(fd: hasHungUp ? -1 : STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: terminal.waker.input, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&sources, 2, timeout) > 0 else { return }
    if sources[1].revents != 0 { terminal.waker.drain() }
    guard sources[0].revents != 0 else { return }
    terminal.reader.read(awaited: start.duration(to: .now) > .milliseconds(1))
  }
}
