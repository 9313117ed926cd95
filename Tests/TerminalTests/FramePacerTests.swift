import Terminal
import Testing

@Suite struct FramePacerTests {
  let start = ContinuousClock.now

  @Test func `two frames go out, the third waits for an answer`() {
    var pacer = FramePacer()
    for _ in 0..<2 {
      #expect(pacer.ready(at: start) == nil)
      #expect(pacer.asksForStatus)
      pacer.sent(at: start)
    }
    #expect(pacer.ready(at: start) == start.advanced(by: .seconds(2)))
    pacer.answered(at: start)
    #expect(pacer.ready(at: start) == nil)
  }

  @Test func `a terminal that never answers is asked no more and paced by time`() {
    var pacer = FramePacer()
    pacer.sent(at: start)
    pacer.sent(at: start)
    let later = start.advanced(by: .seconds(2))
    #expect(pacer.ready(at: later) == start.advanced(by: .milliseconds(40)))
    #expect(!pacer.asksForStatus)
    pacer.sent(at: later)
    #expect(pacer.ready(at: later) == later.advanced(by: .milliseconds(40)))
    pacer.answered(at: start)
    #expect(pacer.ready(at: later) == nil)
    #expect(pacer.asksForStatus)
  }

  /// A pacer that got answers after so many milliseconds each.
  private func pacer(answeredAfter roundTrips: [Int]) -> FramePacer {
    var pacer = FramePacer()
    for milliseconds in roundTrips {
      pacer.sent(at: start)
      pacer.answered(at: start.advanced(by: .milliseconds(milliseconds)))
    }
    return pacer
  }

  @Test func `a slow line is found out by its answers`() {
    #expect(FramePacer().isLinkSlow == nil)
    #expect(pacer(answeredAfter: [2]).isLinkSlow == false)
    #expect(pacer(answeredAfter: [300]).isLinkSlow == true)
    #expect(pacer(answeredAfter: [2, 2, 120]).isLinkSlow == false)
    #expect(pacer(answeredAfter: [2, 120, 130]).isLinkSlow == true)
    #expect(pacer(answeredAfter: [300, 5, 5, 5, 5]).isLinkSlow == true)
    #expect(pacer(answeredAfter: [300, 5, 5, 5, 5, 5]).isLinkSlow == false)
  }

  @Test func `a fast line is asked now and then`() {
    var fast = pacer(answeredAfter: [2])
    #expect(fast.asks(after: 4_096, at: start))
    #expect(fast.asks(after: 100, at: start.advanced(by: .seconds(1))))
    for _ in 0..<7 {
      #expect(!fast.asks(after: 100, at: start))
      fast.sentUnasked(100, at: start)
    }
    #expect(fast.asks(after: 100, at: start))
    fast.sent(at: start)
    #expect(fast.asks(after: 100, at: start))
    fast.answered(at: start)
    #expect(!fast.asks(after: 100, at: start))
    #expect(pacer(answeredAfter: [300]).asks(after: 100, at: start))
    #expect(FramePacer().asks(after: 100, at: start))
  }

  @Test func `a terminal that answered before may lose an answer`() {
    var pacer = FramePacer()
    pacer.sent(at: start)
    pacer.answered(at: start)
    pacer.sent(at: start)
    pacer.sent(at: start)
    let later = start.advanced(by: .seconds(3))
    #expect(pacer.ready(at: later) == nil)
    #expect(pacer.asksForStatus)
  }
}
