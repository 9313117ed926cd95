/// The chain of one replica's events, followed link by link in the order of a log.
///
/// A link may come later than those after it, as a reply does that was held, or not at all.
struct ReplicaChain: Sendable {
  /// What is wrong with a link.
  enum Fault {
    case gap(expected: UInt64)
    case wrongPrevious
  }

  /// The newest event so far.
  private(set) var counter: UInt64 = 0
  private(set) var id: Digest?
  /// The counters below the newest whose events have not come.
  private(set) var missing: Set<UInt64> = []
  /// The ids that events which have not come must have, by the events after them.
  private(set) var expected: [UInt64: Digest] = [:]
  /// The ids before events that have not come.
  private var before: [UInt64: Digest] = [:]

  /// Takes in a link of a log that should hold every link, sooner or later.
  mutating func add(_ header: EventHeader, id: Digest) -> Fault? {
    if missing.contains(header.counter) { return fill(header, id) }
    guard header.counter > counter, header.counter - counter <= ReplicaChain.longestGap else {
      return .gap(expected: counter + 1)
    }
    let next = counter + 1
    defer {
      counter = header.counter
      self.id = id
    }
    guard header.counter > next else {
      return header.previous == self.id ? nil : .wrongPrevious
    }
    missing.formUnion(next..<header.counter)
    before[next] = self.id
    expected[header.counter - 1] = header.previous
    return nil
  }

  /// Takes in a link of a log that holds some links alone, as a replica's does.
  mutating func skip(to header: EventHeader, id: Digest) -> Fault? {
    let follows = header.counter == counter + 1 && counter > 0
    let isWrong = follows && header.previous != self.id
    if header.counter > counter {
      counter = header.counter
      self.id = id
    }
    return isWrong ? .wrongPrevious : nil
  }

  /// The oldest link that never came and that nothing accounts for; nil where there is none.
  func unaccounted(_ absent: [UInt64: Digest]) -> UInt64? {
    missing.filter { link in
      guard let id = absent[link] else { return true }
      return expected[link].map { $0 != id } ?? false
    }.min()
  }

  private mutating func fill(_ header: EventHeader, _ id: Digest) -> Fault? {
    let link = header.counter
    missing.remove(link)
    let wanted = expected.removeValue(forKey: link)
    if missing.contains(link + 1) { before[link + 1] = id }
    if missing.contains(link - 1) {
      expected[link - 1] = header.previous
    } else if let known = before.removeValue(forKey: link), known != header.previous {
      return .wrongPrevious
    }
    return wanted == nil || wanted == id ? nil : .wrongPrevious
  }

  /// No replica is believed to have had more events in a row refused than this.
  private static let longestGap: UInt64 = 1 << 20
}
