/// When the screen is drawn anew: at once, or for keys that come in a burst when they pause.
struct FrameSchedule {
  typealias Instant = ContinuousClock.Instant

  /// Whether something happened that the screen does not show yet.
  private(set) var isStale = true
  /// When the oldest of it happened.
  private var staleSince: Instant
  /// When the last frame was drawn, and the last input came.
  private var lastFrame: Instant
  private var lastInput: Instant
  /// Whether the input comes faster than anybody types: pasted, or typed ahead on a slow line.
  private var isBurst = false
  /// Whether it comes as fast as from a key that is held down.
  private var isHeldDown = false
  /// Whether a frame waits for a pause because it is long, and the line slow.
  private var isHeldBack = false

  /// Begins with a frame that is still to be drawn.
  init(at now: Instant) {
    (staleSince, lastFrame, lastInput) = (now, now, now)
  }

  /// Notes that something happened.
  mutating func touch(at now: Instant) {
    guard !isStale else { return }
    isStale = true
    staleSince = now
  }

  /// Notes input.
  mutating func noteInput(at now: Instant) {
    let interval = lastInput.duration(to: now)
    isBurst = interval < FrameSchedule.pause
    isHeldDown = interval < FrameSchedule.slowPause
    lastInput = now
  }

  /// Notes that what happened is drawn.
  mutating func drew(at now: Instant) {
    (isStale, isBurst, isHeldBack) = (false, false, false)
    lastFrame = now
  }

  /// When what happened is to be drawn.
  ///
  /// - `isLoading`: Whether the screen would say that it waits for an answer, which mostly comes in a
  ///   moment: to draw that would only flicker.
  func frameTime(isLoading: Bool) -> Instant {
    if isHeldBack { return slowTime }
    if isBurst {
      return min(
        lastInput.advanced(by: FrameSchedule.pause),
        staleSince.advanced(by: FrameSchedule.longestBurst))
    }
    let next = lastFrame.advanced(by: FrameSchedule.interval)
    return isLoading ? max(next, staleSince.advanced(by: FrameSchedule.shortWait)) : next
  }

  /// Whether it is drawn even though more input lies there.
  func isLate(at now: Instant) -> Bool {
    staleSince.advanced(by: FrameSchedule.longestBurst) <= now
  }

  /// Whether a frame is to wait for a pause of the keys, on a slow line.
  ///
  /// The screen that a held key scrolls past would still be on its way when the one comes that it
  /// stops at. What takes few bytes, as the mark that moves in the gutter, is shown at once.
  ///
  /// - `bytes`: What the frame takes; asked for only where it matters.
  mutating func holdsBack(at now: Instant, bytes: () -> Int) -> Bool {
    isHeldBack = isHeldDown && now < slowTime && bytes() > FrameSchedule.fewBytes
    return isHeldBack
  }

  private var slowTime: Instant {
    min(
      lastInput.advanced(by: FrameSchedule.slowPause),
      staleSince.advanced(by: FrameSchedule.longestSlowBurst))
  }

  /// No two frames come sooner after each other.
  private static let interval = Duration.milliseconds(10)
  /// Keys that follow each other faster are one burst, on a slow line those of a held key.
  private static let pause = Duration.milliseconds(8)
  private static let slowPause = Duration.milliseconds(45)
  /// A burst of keys is drawn this often at least.
  private static let longestBurst = Duration.milliseconds(250)
  private static let longestSlowBurst = Duration.seconds(2)
  /// A frame of no more bytes is sent at once over any line.
  private static let fewBytes = 160
  /// So long a frame waits for the answer that it is to show.
  private static let shortWait = Duration.milliseconds(40)
}
