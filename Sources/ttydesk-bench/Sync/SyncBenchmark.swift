import Glibc
import Store
import Tickets

/// How fast a copy of a hub is made and kept, beside a bare load of its texts and beside Fossil.
///
/// Both sides are the real program, as processes with a pipe between them.
struct SyncBenchmark {
  let sizes: [Int]
  let program: String
  let folder: String
  let isJSON: Bool

  func run() throws {
    var table = MeasurementTable(isJSON: isJSON)
    var talks: [[Measurement]] = []
    for size in sizes.sorted() {
      table.begin(tickets: size)
      let folder = "\(folder)/sync-\(size)"
      mkdir(folder, 0o700)
      talks.append(try measure(size, in: folder) { table.add($0) })
      try Programs.run("/bin/rm", ["-rf", folder])
    }
    guard talks.count > 1 else { return }
    table.begin("Flat is 1: the largest desk beside the one before")
    for (before, last) in zip(talks[talks.count - 2], talks[talks.count - 1]) {
      table.add(last.flatness(since: before))
    }
  }

  /// Measures a desk.
  ///
  /// - Returns: What was measured of the syncs that bring little or nothing.
  private func measure(
    _ size: Int, in folder: String, _ report: (Measurement) -> Void
  ) throws -> [Measurement] {
    let hub = folder + "/hub"
    try Benchmark.generate(in: hub, tickets: size, seed: MeasuredDesk.seed) { _ in }
    let bare = try BareLoad(of: hub, tickets: size, folder: folder)
    let copy = try MeasuredCopy(program: program, hub: hub, folder: folder)
    CloneMeasurements(tickets: size, bare: bare, talk: try copy.clone()).run(report)
    var talks: [Measurement] = []
    try TalkMeasurements(
      tickets: size, copy: copy,
      fossil: try FossilCopy(tickets: TalkMeasurements.changes, folder: folder)
    ).run { measurement in
      talks.append(measurement)
      report(measurement)
    }
    return talks
  }
}
