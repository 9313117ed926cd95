import Testing
import Threads

struct MonitorTests {
  @Test func `nothing is lost where threads change one thing, and a wait sees it`() throws {
    let counter = Monitor(0)
    let threads = try (0..<4).map { _ in
      try WorkerThread(for: "counting") { for _ in 0..<1_000 { counter.change { $0 += 1 } } }
    }
    #expect(counter.change(once: { $0 >= 4_000 }) { $0 } == 4_000)
    for thread in threads { thread.join() }
    #expect(counter.read { $0 } == 4_000)
  }

  @Test func `a wait with a limit ends though nothing happens`() {
    #expect(Monitor(0).change(once: { $0 >= 1 }, within: 20) { $0 } == 0)
  }
}
