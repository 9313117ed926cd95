internal import Screen
internal import Tickets

/// What is left of the time in which a promise has to be kept.
struct DueText: Hashable, Sendable {
  /// At most five columns: `56m`, `-2h` when it is broken.
  let text: String
  let role: Role

  /// Less than this is left: a warning.
  private static let soon: Int64 = 60 * 60 * 1_000

  init(due: Timestamp, now: Timestamp) {
    let left = due.milliseconds(since: now)
    role = left < 0 ? .slaBreach : left < DueText.soon ? .slaWarning : .slaOK
    text = left < 0 && left > -60_000 ? "-0m" : Age.text(milliseconds: left)
  }
}
