import Glibc
import Store
import Tickets

/// Everything that a person or a script waits for, on desks of growing sizes.
struct BenchmarkRun {
  let sizes: [Int]
  /// The program whose start is measured; nil leaves that out.
  let program: String?
  /// Where desks are kept between runs; nil makes them anew.
  let desks: String?
  let folder: String
  /// The largest desk on which what reads or writes all of it is measured.
  let wholeLimit: Int
  let isJSON: Bool

  private static let crowdSeconds = 20
  /// From this size on the whole desk is read and written once rather than three times.
  private static let large = 100_000

  func run() throws {
    var table = MeasurementTable(isJSON: isJSON)
    for size in sizes.sorted() {
      table.begin(tickets: size)
      try run(size, into: &table)
    }
  }

  private func run(_ size: Int, into table: inout MeasurementTable) throws {
    let path = "\(desks ?? folder)/desk-\(size)"
    let seconds = try make(path, tickets: size)
    let desk = try MeasuredDesk(path: path, tickets: size)
    defer { desk.close() }
    try ListMeasurements(desk: desk).run { table.add($0) }
    try SearchMeasurements(desk: desk).run { table.add($0) }
    if let program {
      try StartMeasurement(desk: desk, program: program, folder: folder).run { table.add($0) }
    }
    let bare = try BareDesk(path: folder + "/bare.sqlite")
    defer { bare.remove() }
    if size <= wholeLimit { try bare.load(desk) }
    try WriteMeasurements(desk: desk, bareDesk: bare).run { table.add($0) }
    try Crowd(desk: desk, folder: folder, seconds: BenchmarkRun.crowdSeconds).run { table.add($0) }
    guard size <= wholeLimit else { return }
    if let seconds {
      table.add(
        Measurement(
          name: "generate", tickets: size, milliseconds: seconds * 1_000,
          reference: "bare load of the same text", referenceMilliseconds: bare.seconds * 1_000,
          target: 1 / 0.7))
    }
    let runs = size < BenchmarkRun.large ? 3 : 1
    try WholeDeskMeasurements(desk: desk, bareDesk: bare, folder: folder, runs: runs)
      .run { table.add($0) }
  }

  /// Makes the desk, unless it is kept from an earlier run.
  ///
  /// Gives the seconds that it took.
  private func make(_ path: String, tickets: Int) throws -> Double? {
    guard !DeskFolder(path: path).exists else { return nil }
    let watch = Stopwatch()
    try Benchmark.generate(in: path, tickets: tickets, seed: MeasuredDesk.seed) { _ in }
    return watch.seconds
  }
}
