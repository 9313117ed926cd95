package import Tickets

/// Words and moments of snoozing that are no times.
package enum Snooze {
  /// Stands for `until it is answered`: a message of the customer wakes a ticket whenever it comes.
  package static let untilAnswered = Timestamp(milliseconds: 253_402_214_400_000)

  /// What people type for it.
  static let answered = "answered"

  /// `until it is answered`, or until when.
  static func text(_ time: Timestamp, _ times: TimeText) -> String {
    time >= untilAnswered ? "until it is answered" : "until \(times.moment(time))"
  }
}
