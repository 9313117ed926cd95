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
    var hasLooked = false
    while true {
      let now = ContinuousClock.now
      terminal.reader.timeOut(at: now)
      let events = signals() + terminal.takeInput().map(Event.input)
      terminal.drawHeld()
      if !events.isEmpty { return events }
      let isLate = deadline.map { $0 <= now } ?? false
      // A frame that is due waits for input that lies there, so that has to be read.
      if isLate, hasLooked { return [] }
      if !isLate { whenIdle?() }
      wait(until: deadline, terminal.reader.deadline, terminal.frameDeadline)
      hasLooked = true
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

  private func wait(until deadlines: ContinuousClock.Instant?...) {
    let start = ContinuousClock.now
    var timeout: Int32 = -1
    for case let deadline? in deadlines {
      let milliseconds = start.duration(to: deadline).pollMilliseconds
      timeout = timeout < 0 ? milliseconds : min(timeout, milliseconds)
    }
    let ready = withUnsafeTemporaryAllocation(of: pollfd.self, capacity: 2) { sources in
      // A negative descriptor is left out of a poll: a terminal that hung up is always ready.
      sources.initialize(repeating: pollfd(fd: -1, events: Int16(POLLIN), revents: 0))
      if !hasHungUp { sources[0].fd = STDIN_FILENO }
      sources[1].fd = terminal.waker.input
      guard poll(sources.baseAddress, 2, timeout) > 0 else { return (input: false, woken: false) }
      return (sources[0].revents != 0, sources[1].revents != 0)
    }
    if ready.woken { terminal.waker.drain() }
    guard ready.input else { return }
    terminal.reader.read(awaited: start.duration(to: .now) > .milliseconds(1))
  }
}
