/// The syncs of every day: ten changes that were made offline, and nothing at all.
struct TalkMeasurements {
  let tickets: Int
  let copy: MeasuredCopy
  /// The same changes in Fossil; nil if it is not installed.
  let fossil: FossilCopy?

  /// How many tickets are changed, each of them once.
  static let changes = 10
  /// As many as Fossil needs for one of its clusters, which it makes of a hundred changes.
  private static let runs = 10
  /// What an idle sync may take, in bytes both ways.
  private static let idleLimit = 200.0
  /// What a sync of changes may take beyond its link, in milliseconds.
  private static let busyLimit = 50.0

  func run(_ report: (Measurement) -> Void) throws {
    // The first one tells the hub what the copy has.
    _ = try copy.sync()
    _ = try fossil?.sync()
    let busy = try talks("sync of \(TalkMeasurements.changes) changes") { round in
      for ticket in 1...TalkMeasurements.changes {
        let text = "Round \(round): we looked at ticket \(ticket) and sent a new one today."
        try copy.note(text, on: ticket)
        try fossil?.comment(text, on: ticket)
      }
    }
    times(of: busy).forEach(report)
    beyondLink(busy).forEach(report)
    report(bytes(of: busy, target: 1))
    let idle = try talks("idle sync") { _ in }
    times(of: idle).forEach(report)
    report(bytes(of: idle, target: nil))
    report(
      .amount(
        "idle sync, bytes of its limit", tickets: tickets, idle.ours(\.bytes), of: "limit",
        TalkMeasurements.idleLimit, target: 1))
  }

  /// Syncs a few times, after what is done before each.
  private func talks(_ name: String, after prepare: (Int) throws -> Void) throws -> Talks {
    var talks = Talks(name: name)
    for round in 1...TalkMeasurements.runs {
      try prepare(round)
      talks.links.append(try copy.connect())
      talks.ours.append(try copy.sync())
      if let talk = try fossil?.sync() { talks.theirs.append(talk) }
    }
    return talks
  }

  private func times(of talks: Talks) -> [Measurement] {
    let sent = Set(talks.ours.map(\.sent)).sorted().map(String.init).joined(separator: " or ")
    return [
      Measurement(
        name: talks.name, tickets: tickets, milliseconds: talks.ours(\.copy.milliseconds),
        reference: Talks.reference, referenceMilliseconds: talks.theirs(\.used.milliseconds),
        remark: talks.theirs.isEmpty ? "fossil is not installed" : "\(sent) events sent"),
      Measurement(
        name: "\(talks.name), CPU", tickets: tickets, milliseconds: talks.ours(\.processor),
        reference: Talks.reference, referenceMilliseconds: talks.theirs(\.used.processor),
        remark: "\(Decimal2(talks.ours(\.copy.processor))) the copy, "
          + "\(Decimal2(talks.ours(\.hub.processor))) the hub"),
      memory("\(talks.name), MB of the copy", talks.ours(\.copy.peak)),
      memory("\(talks.name), MB of the hub", talks.ours(\.hub.peak)),
    ]
  }

  /// What a sync takes beside the processes that the link is made of.
  private func beyondLink(_ talks: Talks) -> [Measurement] {
    let link = Median.of(talks.links.map(\.milliseconds))
    return [
      Measurement(name: "its link, with nobody there", tickets: tickets, milliseconds: link),
      Measurement(
        name: "\(talks.name), beyond it", tickets: tickets,
        milliseconds: talks.ours(\.copy.milliseconds) - link, reference: "limit",
        referenceMilliseconds: TalkMeasurements.busyLimit, target: 1),
    ]
  }

  private func memory(_ name: String, _ kilobytes: Double) -> Measurement {
    Measurement(name: name, tickets: tickets, milliseconds: kilobytes / 1_024)
  }

  /// The bytes of a sync on average.
  ///
  /// Fossil names everything that is in no cluster yet each time it syncs, so that its syncs grow
  /// until one of them brings a cluster: no single one tells what it sends.
  private func bytes(of talks: Talks, target: Double?) -> Measurement {
    let ours = talks.ours.map(\.bytes)
    let theirs = talks.theirs.map(\.bytes)
    let (up, down) = (Int(talks.ours(\.bytesUp)), Int(talks.ours(\.bytesDown)))
    var remark = "\(up) up, \(down) down"
    if let least = theirs.min(), let most = theirs.max() {
      remark += "; fossil \(Int(least)) to \(Int(most)), median \(Int(Median.of(theirs)))"
    }
    return Measurement(
      name: "\(talks.name), bytes", tickets: tickets, milliseconds: mean(ours) ?? 0,
      reference: Talks.reference, referenceMilliseconds: mean(theirs), target: target,
      remark: remark)
  }

  private func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}

/// The same sync, several times.
private struct Talks {
  let name: String
  var ours: [MeasuredCopy.Talk] = []
  var theirs: [FossilCopy.Talk] = []
  /// The link alone, before each of ours.
  var links: [MeasuredProgram] = []

  static let reference = "fossil sync"

  func ours(_ value: (MeasuredCopy.Talk) -> Double) -> Double {
    Median.of(ours.map(value))
  }

  /// Nil where Fossil is not installed.
  func theirs(_ value: (FossilCopy.Talk) -> Double) -> Double? {
    theirs.isEmpty ? nil : Median.of(theirs.map(value))
  }
}
