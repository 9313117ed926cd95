import Testing

@testable import ttydesk

/// When a screen is drawn: keys, pauses and a slow line.
@Suite struct FrameScheduleTests {
  private let start = ContinuousClock.now

  private func at(_ milliseconds: Int) -> ContinuousClock.Instant {
    start.advanced(by: .milliseconds(milliseconds))
  }

  /// A schedule that has drawn, and then got keys at some moments.
  private func schedule(keysAt moments: [Int]) -> FrameSchedule {
    var schedule = FrameSchedule(at: start)
    schedule.drew(at: start)
    for moment in moments {
      schedule.noteInput(at: at(moment))
      schedule.touch(at: at(moment))
    }
    return schedule
  }

  @Test func `a single key is drawn at once`() {
    let schedule = schedule(keysAt: [500])
    #expect(schedule.isStale)
    #expect(schedule.frameTime(isLoading: false) <= at(500))
    #expect(schedule.frameTime(isLoading: true) > at(500))
  }

  @Test func `keys that are typed ahead are drawn when they pause`() {
    let schedule = schedule(keysAt: Array(stride(from: 500, through: 600, by: 2)))
    #expect(schedule.frameTime(isLoading: false) > at(600))
    #expect(schedule.frameTime(isLoading: false) < at(620))
  }

  @Test func `a burst without an end is drawn now and then`() {
    let schedule = schedule(keysAt: Array(stride(from: 500, through: 2_000, by: 2)))
    #expect(schedule.frameTime(isLoading: false) < at(2_000))
    #expect(schedule.isLate(at: at(2_000)))
  }

  @Test func `on a slow line a long frame waits until a held key is let go`() {
    var schedule = schedule(keysAt: [500, 530, 560])
    let isHeld = schedule.holdsBack(at: at(561), bytes: { 2_400 })
    #expect(isHeld)
    #expect(schedule.frameTime(isLoading: false) > at(590))
    schedule.noteInput(at: at(590))
    #expect(schedule.frameTime(isLoading: false) > at(620))
    let isHeldLater = schedule.holdsBack(at: at(650), bytes: { 2_400 })
    #expect(!isHeldLater)
    schedule.drew(at: at(650))
    #expect(!schedule.isStale)
  }

  @Test func `a short frame waits for nothing`() {
    var schedule = schedule(keysAt: [500, 530, 560])
    let isHeld = schedule.holdsBack(at: at(561), bytes: { 20 })
    #expect(!isHeld)
    #expect(schedule.frameTime(isLoading: false) <= at(561))
  }

  @Test func `a key by itself is drawn at once over any line`() {
    var schedule = schedule(keysAt: [500])
    let isHeld = schedule.holdsBack(at: at(501), bytes: { 2_400 })
    #expect(!isHeld)
  }

  @Test func `a key that is held for long shows where it is`() {
    var schedule = schedule(keysAt: Array(stride(from: 500, through: 3_500, by: 30)))
    let isHeld = schedule.holdsBack(at: at(3_501), bytes: { 2_400 })
    #expect(!isHeld)
  }
}
