/// How often two readers agree, by what they were asked.
struct Score {
  private(set) var agreed: [String: Int] = [:]
  private(set) var asked: [String: Int] = [:]

  mutating func count(_ topic: String, _ agrees: Bool) {
    asked[topic, default: 0] += 1
    agreed[topic, default: 0] += agrees ? 1 : 0
  }

  /// The share of agreement from 0 to 1; 1 if nothing was asked.
  func share(_ topic: String) -> Double {
    guard let total = asked[topic], total > 0 else { return 1 }
    return Double(agreed[topic] ?? 0) / Double(total)
  }

  /// One line for people: `from 1191/1201, subject 1188/1201`.
  var summary: String {
    asked.keys.sorted().map { "\($0) \(agreed[$0] ?? 0)/\(asked[$0] ?? 0)" }
      .joined(separator: ", ")
  }
}
