/// A length of time as a narrow column shows it: `now`, `4m`, `1h`, `3d`, `2y`.
package enum Age {
  /// At most five columns, rounded down; a time in the future has a minus sign.
  package static func text(milliseconds: Int64) -> String {
    let minutes = milliseconds.magnitude / 60_000
    guard minutes > 0 else { return "now" }
    let sign = milliseconds < 0 ? "-" : ""
    return switch minutes {
    case ..<60: "\(sign)\(minutes)m"
    case ..<1440: "\(sign)\(minutes / 60)h"
    case ..<(1440 * 365): "\(sign)\(minutes / 1440)d"
    default: "\(sign)\(min(minutes / (1440 * 365), 999))y"
    }
  }

  /// The age at a moment of something that happened at another.
  package static func text(from start: Timestamp, to now: Timestamp) -> String {
    text(milliseconds: now.milliseconds(since: start))
  }
}
