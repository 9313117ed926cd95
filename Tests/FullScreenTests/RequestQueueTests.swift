import Interface
import Testing

@testable import ttydesk

@Suite struct RequestQueueTests {
  /// What is done next, as long as something is to be done.
  private func next(_ queue: RequestQueue) -> Effect? {
    guard case .effect(let effect) = queue.receive(within: 0) else { return nil }
    return effect
  }

  @Test func `counts that make way for another request are made later`() {
    let queue = RequestQueue()
    #expect(queue.send([.loadCounts]) == 1)
    #expect(next(queue) == .loadCounts)
    #expect(queue.isWanted)
    #expect(queue.send([.loadDesk]) == 1)
    #expect(!queue.isWanted)
    #expect(queue.putBack(.loadCounts))
    #expect(next(queue) == .loadDesk)
    #expect(next(queue) == .loadCounts)
    #expect(next(queue) == nil)
  }

  @Test func `what was asked for once more is not put back`() {
    let queue = RequestQueue()
    _ = queue.send([.loadCounts])
    #expect(next(queue) == .loadCounts)
    _ = queue.send([.loadCounts])
    #expect(!queue.putBack(.loadCounts))
    #expect(!queue.putBack(.loadDesk))
    #expect(next(queue) == .loadCounts)
    #expect(next(queue) == nil)
  }
}
