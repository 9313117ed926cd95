import Glibc

/// How long the other side of a link has said nothing.
struct Silence {
  enum Finding {
    case fine, ask, dead
  }

  private var since = Silence.now
  private var hasAsked = false

  /// Something came.
  mutating func end() {
    since = Silence.now
    hasAsked = false
  }

  /// What to make of the silence so far.
  ///
  /// - `hasHeard`: Whether anything ever came: before that, somebody may be typing a password.
  mutating func look(hasHeard: Bool) -> Finding {
    guard hasHeard else { return .fine }
    let length = Silence.now - since
    if length > Silence.longest { return .dead }
    guard length > Silence.worthAsking, !hasAsked else { return .fine }
    hasAsked = true
    return .ask
  }

  /// Seconds of silence after which to ask, and after which a link counts as dead: a hub that is
  /// at work on a large batch answers within the time between.
  private static let worthAsking = 30
  private static let longest = 120

  /// The seconds of a clock that nobody sets.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }
}
