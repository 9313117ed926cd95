import Commands
import Glibc
import Screen
import Terminal
import Text

/// Shows the terminal's size, colours and encoding, wide text, and what came in last.
///
/// The corners hold a mark each, so that a screen painted with a wrong size is seen.
@MainActor final class Probe {
  private let terminal: Terminal
  private let waker: Waker
  private let loop: EventLoop
  private var last: [String] = []
  private var status = "-"
  private var count = 0
  private var mouse = Frame.MouseMode.off
  private var title = SafeLine("probe")
  private var isDone = false

  init(waking waker: Waker) throws {
    self.waker = waker
    terminal = try Terminal(waking: waker)
    loop = EventLoop(terminal)
    // One mark for each time that everything has been dealt with.
    if let descriptor = getenv("TTYDESK_IDLE_FD").flatMap({ Int32(String(cString: $0)) }) {
      loop.whenIdle = { _ = write(descriptor, "idle\n", 5) }
    }
  }

  func run() {
    if getenv("PROBE_BACKGROUND") != nil {
      status = "background \(terminal.background().map { "\($0)" } ?? "unknown")"
    }
    let isLate = getenv("PROBE_LATE") != nil
    while !isDone {
      terminal.draw(frame)
      for event in loop.next(until: isLate ? .now : nil) {
        handle(event)
      }
    }
    terminal.stop()
  }

  private func handle(_ event: Event) {
    switch event {
    case .input(.key(let key)):
      note("\(key)")
      perform(key.description)
    case .input(.paste(let text)): note("paste<\(text.replacing("\n", with: "/"))>")
    case .input(.mouse(let mouse)): note("\(name(of: mouse.action))@\(mouse.column),\(mouse.row)")
    case .input(.focus(let isOn)): note("focus-\(isOn)")
    case .input(.resize): break
    case .input(.report(let report)): note("\(report)")
    case .signal(let signal):
      print("caught \(signal)", terminator: "\r\n")
      terminal.stop()
      if let path = getenv("PROBE_LOG"), let file = fopen(path, "w") {
        fputs("\(signal)\n", file)
        fclose(file)
      }
      exit(0)
    case .woken: note("woken")
    }
  }

  private func name(of action: Mouse.Action) -> String {
    switch action {
    case .press(let button): "press-\(button)"
    case .drag(let button): "drag-\(button)"
    case .release(let button): "release-\(button)"
    case .wheelUp: "wheel-up"
    case .wheelDown: "wheel-down"
    }
  }

  private func perform(_ key: String) {
    switch key {
    case "q": isDone = true
    case "ctrl-z": terminal.suspend()
    case "e": runEditor()
    case "m": mouse = mouse == .off ? .buttons : .off
    case "n": count += 1
    case "t": title = "probe \(SafeLine(String(count)))"
    case "y": terminal.copy("copied text")
    case "w": wakeFromAnotherThread(waker)
    case "@": count = overflow(count)
    case "!": fatalError("the probe was told to crash")
    default: break
    }
  }

  private func runEditor() {
    let command = getenv("PROBE_EDITOR").map { String(cString: $0) } ?? "true"
    do {
      status = "editor \(try terminal.run(["sh", "-c", command]))"
    } catch {
      status = error.description
    }
  }

  private func note(_ text: String) {
    last = (last + [text]).suffix(6)
  }

  private var frame: Frame {
    var grid = Grid(terminal.size)
    let (rows, columns) = (terminal.size.rows, terminal.size.columns)
    func line(_ row: Int, _ text: String, _ style: Style = .plain) {
      grid.put(
        SafeLine(text), at: Point(row: row, column: 1), width: columns - 2, style: style)
    }
    let red = Style(foreground: .rgb(255, 0, 0), attributes: .bold)
    line(0, "\(columns)x\(rows) \(terminal.depth) \(terminal.isUTF8 ? "UTF-8" : "ASCII")")
    line(1, "wide 漢字 é 👍 │ end")
    line(2, "red", red)
    line(3, "in: " + last.joined(separator: " "))
    line(4, status)
    line(5, "count \(count)")
    for (row, column) in [(0, 0), (0, columns - 1), (rows - 1, 0), (rows - 1, columns - 1)] {
      grid.write("#", at: Point(row: row, column: column), style: .plain)
    }
    return Frame(
      grid: grid, cursor: Point(row: 3, column: 5), title: title, mouse: mouse)
  }
}
