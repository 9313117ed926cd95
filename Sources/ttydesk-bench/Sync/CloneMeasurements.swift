/// The first sync, which brings the whole desk.
struct CloneMeasurements {
  let tickets: Int
  let bare: BareLoad
  let talk: MeasuredCopy.Talk

  /// The rate that a clone should reach, of that of a bare load of the same texts.
  private static let target = 0.7

  func run(_ report: (Measurement) -> Void) {
    let rate = Double(talk.received) / talk.answer * 1_000
    report(
      Measurement(
        name: "clone, until the desk can be used", tickets: tickets, milliseconds: talk.answer,
        reference: "bare load of the same text", referenceMilliseconds: bare.milliseconds,
        target: 1 / CloneMeasurements.target,
        remark: "\(talk.received) events, \(Int(rate)) a second"))
    report(
      Measurement(
        name: "clone, with the search index completed", tickets: tickets,
        milliseconds: talk.copy.milliseconds, reference: "bare load of the same text",
        referenceMilliseconds: bare.milliseconds))
    report(
      Measurement(
        name: "clone, CPU of the copy", tickets: tickets, milliseconds: talk.copy.processor,
        reference: "CPU of the bare load", referenceMilliseconds: bare.processor))
    report(
      Measurement(
        name: "clone, CPU of the hub", tickets: tickets, milliseconds: talk.hub.processor,
        reference: "CPU of the bare load", referenceMilliseconds: bare.processor))
    report(
      .amount(
        "clone, KB down", tickets: tickets, talk.bytesDown / 1e3, of: "KB of text",
        Double(bare.size) / 1e3, target: nil, remark: "\(Int(talk.bytesUp)) bytes up"))
    report(memory("clone, MB of memory of the copy", talk.copy))
    report(memory("clone, MB of memory of the hub", talk.hub))
  }

  private func memory(_ name: String, _ used: MeasuredProgram) -> Measurement {
    Measurement(name: name, tickets: tickets, milliseconds: used.peak / 1_024)
  }
}
