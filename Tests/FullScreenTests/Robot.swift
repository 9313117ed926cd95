import Commands
import Screen
import Store
import Testing
import Tickets

@testable import Interface
@testable import ttydesk

/// Somebody at the full screen: the real interface and the real store, without a terminal, a
/// thread and a clock.
final class Robot {
  let desk: TestDesk
  private let executor: Executor
  private(set) var state: State
  /// What was called by keys and lines.
  private(set) var called: Set<Command> = []
  /// What the terminal would have been asked for.
  private(set) var wishes: [Effect] = []
  /// The programs that would have been run.
  private(set) var runs: [ExternalRun] = []
  /// What somebody writes in their editor, given what was there.
  var editor: (String) -> String? = { $0 }
  private let reports = Reports()

  init(_ desk: TestDesk? = nil, columns: Int = 120, rows: Int = 40) throws {
    if let desk {
      self.desk = desk
    } else {
      self.desk = try TestDesk()
      try self.desk.furnish()
    }
    executor = Executor(self.desk.session) { [reports] in reports.add($0) }
    state = State(
      size: Size(rows: rows, columns: columns), now: self.desk.clock.now, zone: .utc)
    perform(state.start())
    settle()
  }

  // MARK: Acting

  /// Presses keys by their names, with blanks between them.
  @discardableResult
  func press(_ keys: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Robot {
    let sequence = try #require(KeySequence(parsing: keys), sourceLocation: sourceLocation)
    for key in sequence.keys {
      note(key)
      perform(state.tick(desk.clock.now))
      perform(state.handle(.key(key)))
    }
    settle()
    return self
  }

  /// Types text as it is.
  @discardableResult
  func type(_ text: String) -> Robot {
    for scalar in text.unicodeScalars { perform(state.handle(.key(Key(scalar)))) }
    settle()
    return self
  }

  /// Calls a command by its name, as somebody does in the palette.
  ///
  /// - `opener`: The key that opens the palette: where text is written it is another one.
  @discardableResult
  func line(_ line: String, by opener: String = ":") throws -> Robot {
    try press(opener)
    type(line)
    called.insert(try CommandLineText.call(line).command)
    return try press("enter")
  }

  /// Takes in what a terminal sends.
  func send(_ input: Input) {
    perform(state.handle(input))
    settle()
  }

  /// Something was told by whatever talks to the hub.
  func hear(_ inbound: Inbound) {
    perform(state.receive(inbound))
    settle()
  }

  /// Another process wrote: this one looks.
  func notice() {
    executor.noticeChanges()
    settle()
  }

  // MARK: Looking

  /// The rows of the screen.
  var rows: [String] { state.frame(theme: .plain).grid.rows }

  /// Whether the screen has a text on one of its rows.
  func shows(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

  /// What the status line says.
  var said: String { state.toast?.notice.text ?? "" }

  // MARK: Working

  /// Lets everything happen that is due within two seconds.
  private func settle() {
    let end = desk.clock.now.adding(milliseconds: 2_000)
    work()
    while let deadline = state.nextDeadline, deadline <= end {
      desk.clock.advance(max(0, deadline.milliseconds - desk.clock.now.milliseconds))
      perform(state.tick(desk.clock.now))
      work()
    }
  }

  private func work() {
    while let report = reports.next() {
      switch report {
      case .inbound(let inbound): perform(state.receive(inbound))
      case .run(let run): runs.append(run)
      case .end(let failure): Issue.record("the desk is gone: \(failure.sentence)")
      }
    }
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .openEditor(let text):
        wishes.append(effect)
        perform(state.receive(.edited(editor(text))))
      case .setTheme(let name):
        wishes.append(effect)
        perform(state.receive(.theme(name, usual: "ttydesk-dark")))
      case .openLink, .copy, .notify, .saveSettings, .suspend, .redraw, .quit:
        wishes.append(effect)
      // It works on a thread of its own.
      case .verify: perform(state.receive(.verification(.intact(events: 1, erased: 0))))
      default: executor.perform(effect)
      }
    }
    work()
  }

  /// Takes note of what a key is about to call.
  private func note(_ key: Key) {
    let lookup = state.keymap.lookup(state.pendingKeys + [key], in: state.context)
    guard case .call(let call) = lookup else { return }
    called.insert(call.command)
  }

  /// What the executor told, in order.
  // Sendable though it is mutable: a robot is used by one thread.
  private final class Reports: @unchecked Sendable {
    private var waiting: [StoreReport] = []

    func add(_ report: StoreReport) { waiting.append(report) }

    func next() -> StoreReport? { waiting.isEmpty ? nil : waiting.removeFirst() }
  }
}
