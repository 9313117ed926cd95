import Testing
import Threads

struct MonitorTests {
  /// A number that two threads count up.
  // Sendable though it has a variable: every access is within the monitor.
  private final class Counter: @unchecked Sendable {
    private let monitor = Monitor()
    private var count = 0

    func add() {
      monitor.locked {
        count += 1
        monitor.announce()
      }
    }

    func wait(until target: Int) -> Int {
      monitor.locked {
        monitor.wait { count < target }
        return count
      }
    }

    func wait(until target: Int, atMost milliseconds: Int) -> Int {
      monitor.locked {
        monitor.wait(while: { count < target }, atMost: milliseconds)
        return count
      }
    }
  }

  @Test func `nothing is lost where threads change one thing, and a wait sees it`() throws {
    let counter = Counter()
    let threads = try (0..<4).map { _ in
      try WorkerThread(for: "counting") { for _ in 0..<1_000 { counter.add() } }
    }
    #expect(counter.wait(until: 4_000) == 4_000)
    for thread in threads { thread.join() }
  }

  @Test func `a wait with a limit ends though nothing happens`() {
    #expect(Counter().wait(until: 1, atMost: 20) == 0)
  }
}
