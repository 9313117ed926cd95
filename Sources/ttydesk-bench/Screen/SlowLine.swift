/// A line between the program and the person: so many bytes a second, and a way there and back.
struct SlowLine {
  let bytesPerSecond: Double
  /// Seconds there and back.
  let roundTrip: Double

  /// When the line has carried all that it was given.
  private var free = 0.0
  /// Answers on their way back, with the moments when they reach the program.
  private(set) var answers: [(text: String, moment: Double)] = []

  init(bytesPerSecond: Double, roundTrip: Double) {
    self.bytesPerSecond = bytesPerSecond
    self.roundTrip = roundTrip
  }

  /// Carries bytes that the program wrote just now.
  ///
  /// - Returns: The moment when the last of them reaches the person.
  mutating func carry(_ count: Int, at now: Double) -> Double {
    free = max(free, now + roundTrip / 2) + Double(count) / bytesPerSecond
    return free
  }

  /// Sends the answer to questions that reach the person at a moment.
  mutating func answer(_ text: String, at arrival: Double) {
    answers.append((text, arrival + roundTrip / 2))
  }

  /// The answers that have reached the program.
  mutating func arrived(by now: Double) -> [String] {
    let count = answers.count { $0.moment <= now }
    defer { answers.removeFirst(count) }
    return answers.prefix(count).map(\.text)
  }
}
