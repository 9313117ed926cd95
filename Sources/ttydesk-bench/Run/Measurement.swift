import Tickets

/// One operation on a desk of some size, beside what it is compared with.
struct Measurement {
  let name: String
  /// How many tickets the desk has.
  let tickets: Int
  /// Milliseconds, the median of the runs.
  let milliseconds: Double
  /// What does the same, or the part of it that nobody can spare.
  var reference: String?
  /// Milliseconds of the reference, the median of as many runs in between ours.
  var referenceMilliseconds: Double?
  /// What the ratio should stay within.
  var target: Double?
  /// The instructions of SQLite's virtual machine in one run, which repeat where times do not.
  var instructions: Int?
  /// What else is to be known.
  var remark: String?

  /// How many times as long as the reference it takes.
  var ratio: Double? {
    referenceMilliseconds.flatMap { $0 > 0 ? milliseconds / $0 : nil }
  }
}

extension Measurement {
  /// The same beside what a smaller desk takes: a ratio of 1 where the size makes no difference.
  func flatness(since smaller: Measurement) -> Measurement {
    Measurement(
      name: name, tickets: tickets, milliseconds: milliseconds,
      reference: "at \(smaller.tickets) tickets", referenceMilliseconds: smaller.milliseconds)
  }

  /// Bytes or files rather than time: `value` of ours to `reference`.
  static func amount(
    _ name: String, tickets: Int, _ value: Double, of reference: String, _ amount: Double,
    target: Double?, remark: String? = nil
  ) -> Measurement {
    Measurement(
      name: name, tickets: tickets, milliseconds: value, reference: reference,
      referenceMilliseconds: amount, target: target, remark: remark)
  }
}
