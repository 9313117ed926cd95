/// Keeps at most two frames on their way to the terminal, so that over a slow link a key shows its
/// effect as soon as it can, not after every older frame.
///
/// After each frame the terminal is asked for its status (DSR 5), which it answers once it has
/// processed the frame; on a fast line after some of them. A terminal that never answers is asked
/// no more, and paced by time.
package struct FramePacer: Sendable {
  package typealias Instant = ContinuousClock.Instant

  /// Frames under way at most.
  static let limit = 2
  /// How long an answer may take before the frame counts as lost.
  static let patience = Duration.seconds(2)
  /// Time between frames for a terminal that never answers.
  static let interval = Duration.milliseconds(40)
  /// A line that was found to be fast is asked anew after so many frames, bytes or so long.
  static let fast = (frames: 8, bytes: 4_096, time: Duration.seconds(1))

  /// When the questions without an answer so far were asked, oldest first.
  private var asked: [Instant] = []
  /// When the last question was asked, and what was sent since.
  private var lastQuestion: Instant?
  private var unasked = (frames: 0, bytes: 0)
  private var hasAnswered = false
  private var isSilent = false
  private var lastFrame: Instant?
  /// How long the last answers took, the latest last.
  private var roundTrips: [Duration] = []
  /// Whether the line was found to be slow, or fast; nil while nothing is known.
  package private(set) var isLinkSlow: Bool?

  package init() {}

  /// Whether frames are followed by the question for the terminal's status at all.
  package var asksForStatus: Bool { !isSilent }

  /// Whether a frame of so many bytes is to be followed by the question.
  ///
  /// Every answer takes a packet and wakes the program: a fast line is not asked each time.
  package func asks(after bytes: Int, at now: Instant) -> Bool {
    guard isLinkSlow == false, asked.isEmpty, let lastQuestion else { return !isSilent }
    return unasked.frames + 1 >= FramePacer.fast.frames
      || unasked.bytes + bytes >= FramePacer.fast.bytes
      || lastQuestion.advanced(by: FramePacer.fast.time) <= now
  }

  /// How many questions are without an answer.
  package var unanswered: Int { asked.count }

  /// How long to wait at the end for the answers still under way: over a slow line a terminal that
  /// answered before will answer again, and late.
  var lastPatience: Duration { hasAnswered ? .seconds(5) : .seconds(1) }

  /// When a frame may be sent: now, if the instant isn't after `now`; nil means at once.
  package mutating func ready(at now: Instant) -> Instant? {
    forgetLost(at: now)
    if isSilent {
      return lastFrame.map { $0.advanced(by: FramePacer.interval) }
    }
    guard asked.count >= FramePacer.limit else { return nil }
    return asked[0].advanced(by: FramePacer.patience)
  }

  /// Notes a frame sent with the question behind it, if `asksForStatus`.
  package mutating func sent(at now: Instant) {
    lastFrame = now
    guard !isSilent else { return }
    asked.append(now)
    lastQuestion = now
    unasked = (0, 0)
  }

  /// Notes a frame of so many bytes sent without the question.
  package mutating func sentUnasked(_ bytes: Int, at now: Instant) {
    lastFrame = now
    unasked.frames += 1
    unasked.bytes += bytes
  }

  /// Notes an answer, in time or not.
  ///
  /// - `isExact`: Whether it came just now; it may have lain there while the program was busy.
  package mutating func answered(at now: Instant, isExact: Bool = true) {
    hasAnswered = true
    isSilent = false
    guard !asked.isEmpty else { return }
    let roundTrip = asked.removeFirst().duration(to: now)
    if isExact || roundTrip < FramePacer.slow { measure(roundTrip) }
  }

  /// Learns from a round trip: one that takes long, or two that take rather long, make a slow line;
  /// several quick ones in a row make it fast again.
  private mutating func measure(_ roundTrip: Duration) {
    roundTrips = roundTrips.suffix(FramePacer.memory - 1) + [roundTrip]
    let isSlowTwice =
      roundTrips.count > 1 && roundTrips.suffix(2).allSatisfy { $0 >= FramePacer.slow }
    if roundTrip >= FramePacer.verySlow || isSlowTwice {
      isLinkSlow = true
    } else if roundTrips.allSatisfy({ $0 < FramePacer.slow }),
      isLinkSlow == nil || roundTrips.count == FramePacer.memory
    {
      isLinkSlow = false
    }
  }

  /// Round trips from which people feel the line.
  private static let slow = Duration.milliseconds(90)
  private static let verySlow = Duration.milliseconds(180)
  /// So many round trips are remembered.
  private static let memory = 5

  /// Waits for no answer any more: somebody else had the terminal.
  package mutating func forget() {
    asked = []
  }

  private mutating func forgetLost(at now: Instant) {
    guard let oldest = asked.first, oldest.advanced(by: FramePacer.patience) <= now else { return }
    asked = []
    isSilent = !hasAnswered
  }
}
