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
    for size in sizes.sorted() {
      table.begin(tickets: size)
      let folder = "\(folder)/sync-\(size)"
      mkdir(folder, 0o700)
      try measure(size, in: folder) { table.add($0) }
      try Programs.run("/bin/rm", ["-rf", folder])
    }
  }

  private func measure(
    _ size: Int, in folder: String, _ report: (Measurement) -> Void
  ) throws {
    let hub = folder + "/hub"
    try Benchmark.generate(in: hub, tickets: size, seed: MeasuredDesk.seed) { _ in }
    let bare = try BareLoad(of: hub, tickets: size, folder: folder)
    let copy = try MeasuredCopy(program: program, hub: hub, folder: folder)
    CloneMeasurements(tickets: size, bare: bare, talk: try copy.clone()).run(report)
    try TalkMeasurements(
      tickets: size, copy: copy,
      fossil: try FossilCopy(tickets: TalkMeasurements.changes, folder: folder)
    ).run(report)
  }
}
