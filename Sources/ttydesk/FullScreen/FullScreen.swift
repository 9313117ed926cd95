import Commands
import Glibc
import Interface
import Screen
import Store
import Terminal
import Text
import Tickets

/// The full screen: hands keys to the interface, its wishes to the store and the terminal, and its
/// frames to the terminal.
@MainActor final class FullScreen {
  let terminal: Terminal
  let thread: StoreThread
  private let loop: EventLoop
  private let inbox: Inbox
  var preferences: Preferences
  private(set) var state: State
  var theme: Theme
  /// What was drawn before, so that only what changed is drawn.
  private var memory = FrameMemory()
  var themes: ThemeFiles
  private var isDone = false
  private var failure: Failure?
  private var schedule = FrameSchedule(at: .now)
  /// Whether the first rows came, or have taken too long to wait for.
  private var isReady = false
  private let idleMark = IdleMark()
  /// Whether the tour was seen before.
  private let hasSeenTour: Bool

  /// Takes over the terminal, while the store's thread opens the desk.
  ///
  /// - Throws: ``Failure`` with ``ExitCode/unavailable`` where there is no terminal for it.
  init(_ folder: DeskFolder, for invocation: Invocation) throws {
    if let reason = Terminal.unusableReason() { throw Failure(.unavailable, reason) }
    let waker = try Waker()
    inbox = Inbox { waker.wake() }
    let inbox = inbox
    thread = try StoreThread(
      opening: {
        let program = Program(invocation: invocation, output: Output(invocation))
        return try program.fullScreenSession(in: folder)
      },
      reporting: inbox,
      connecting: { SyncThread.connect($0, reporting: inbox, whenChanged: $1) })
    preferences = Preferences.read()
    do {
      terminal = try Terminal(waking: waker)
    } catch {
      thread.finish()
      throw Failure(.unavailable, error.description)
    }
    loop = EventLoop(terminal)
    var settings = SettingsFile.read()
    hasSeenTour = settings.hasSeenTour
    if invocation.has(.tour) { settings.hasSeenTour = false }
    preferences.apply(to: &settings)
    themes = ThemeFiles(depth: terminal.depth)
    theme = themes.load(settings.theme).theme
    state = State(
      size: terminal.size, now: Program.now, zone: TimeZones.rules(nil), settings: settings,
      keymap: preferences.keymap, isASCII: !terminal.isUTF8)
  }

  /// Runs until the person leaves.
  ///
  /// - Returns: What to tell the shell.
  func run() throws -> ExitCode {
    ErrorLog.begin()
    loop.whenIdle = { [unowned self] in markIdle() }
    perform(state.start())
    perform(state.receive(.theme(theme.name, usual: themes.usual)))
    // All of them are said again at the end, where they can be read in peace.
    if let warning = preferences.warning { tell(.warning, warning) }
    // The answer, if there is one, comes as input: nothing waits for it.
    if state.settings.theme.isEmpty { _ = terminal.background(within: .zero) }
    let start = ContinuousClock.now
    while !isDone {
      draw(since: start)
      wait(since: start)
    }
    thread.finish()
    terminal.stop()
    ErrorLog.end()
    if state.settings.hasSeenTour, !hasSeenTour { try? SettingsFile.write(state.settings) }
    if let failure { throw failure }
    for problem in preferences.problems { StandardError.write(SafeLine("ttydesk: \(problem)")) }
    return .success
  }

  // MARK: Events

  /// Waits for keys, answers and times, and deals with what came.
  private func wait(since start: ContinuousClock.Instant) {
    let events = loop.next(until: deadline(since: start))
    perform(state.tick(Program.now))
    for event in events {
      switch event {
      case .input(.report(.background(let red, let green, let blue))):
        adopt(background: .rgb(red, green, blue))
      case .input(let input):
        schedule.noteInput(at: .now)
        perform(state.handle(input))
      case .signal(let signal): leave(by: signal)
      case .woken: takeReports()
      }
      schedule.touch(at: .now)
      if isDone { return }
    }
    if events.isEmpty { schedule.touch(at: .now) }
    noticeLink()
  }

  /// The line is found to be slow or fast by its answers, unless the person says what it is.
  private func noticeLink() {
    guard preferences.isLinkSlow == nil, let isSlow = terminal.isLinkSlow,
      isSlow != state.settings.isSlowLink
    else { return }
    change { $0.receive(.slowLink(isSlow)) }
  }

  private func takeReports() {
    for report in inbox.take() {
      switch report {
      case .inbound(let inbound):
        if case .list = inbound { isReady = true }
        perform(state.receive(inbound))
      case .run(let run): self.run(run)
      case .end(let failure):
        self.failure = failure
        isDone = true
      }
    }
  }

  /// The line is dead, or somebody wants the program gone: what is being written is kept.
  private func leave(by signal: Signal) {
    switch signal {
    case .hangUp, .terminate, .interrupt: quit()
    case .suspend, .resume, .resize: break
    }
  }

  func quit() {
    thread.ask(state.saveDrafts())
    isDone = true
  }

  // MARK: Drawing

  /// Draws what changed, as soon as the schedule says so.
  private func draw(since start: ContinuousClock.Instant) {
    let now = ContinuousClock.now
    if !isReady, start.advanced(by: FullScreen.patience) <= now { isReady = true }
    guard schedule.isStale, isReady, !isDone, frameTime <= now,
      !terminal.hasInput || schedule.isLate(at: now)
    else { return }
    let frame = state.frame(theme: theme, memory: &memory)
    if state.settings.isSlowLink,
      schedule.holdsBack(at: now, bytes: { terminal.bytes(toShow: frame) })
    {
      return
    }
    schedule.drew(at: now)
    terminal.draw(frame)
  }

  private var frameTime: ContinuousClock.Instant {
    schedule.frameTime(isLoading: state.isLoading)
  }

  private func deadline(since start: ContinuousClock.Instant) -> ContinuousClock.Instant? {
    let first =
      isReady ? schedule.isStale ? frameTime : nil : start.advanced(by: FullScreen.patience)
    guard let deadline = state.nextDeadline else { return first }
    let wanted = ContinuousClock.now.advanced(
      by: .milliseconds(max(0, deadline.milliseconds - Program.now.milliseconds)))
    return first.map { min($0, wanted) } ?? wanted
  }

  private func markIdle() {
    guard !schedule.isStale, inbox.isIdle else { return }
    idleMark.write()
  }

  /// Changes the state, and does what it asks for.
  func change(_ body: (inout State) -> [Effect]) {
    perform(body(&state))
    schedule.touch(at: .now)
  }

  /// So long the first frame waits for the first rows.
  private static let patience = Duration.milliseconds(150)
}

extension Program {
  /// Does `ttydesk` without a command.
  ///
  /// Who comes for the first time is asked nothing: the desk in the usual place is made. A desk
  /// that was named and is not there is more likely a slip of the fingers.
  func openFullScreen() throws -> ExitCode {
    if !folder.exists, isInUsualPlace, Terminal.unusableReason() == nil {
      try makeDesk(called: "\(Environment.login)'s desk")
    }
    return try openFullScreen(folder)
  }

  /// Opens the full screen on a desk.
  func openFullScreen(_ folder: DeskFolder) throws -> ExitCode {
    guard folder.exists else { throw StoreError.noDesk(path: folder.path) }
    let invocation = invocation
    // Nothing but the first thread ever runs a command.
    return try MainActor.assumeIsolated { try FullScreen(folder, for: invocation).run() }
  }

  /// Opens the desk for one of its own people: the full screen is not for customers.
  func fullScreenSession(in folder: DeskFolder) throws -> Session {
    let session = try session(in: folder)
    try session.requireStaff()
    try session.store.saveMemory()
    return session
  }
}
