import Database
import Glibc
import Store
import Tickets

/// A generated desk that is measured, and the bare database beside it.
struct MeasuredDesk {
  let folder: DeskFolder
  let tickets: Int
  let store: Store
  let actor: Actor
  /// Reads the desk's file without ttydesk.
  let bare: Connection
  let vocabulary: Vocabulary

  /// Opens a desk that ``DeskGenerator`` made.
  init(path: String, tickets: Int) throws {
    folder = DeskFolder(path: path)
    self.tickets = tickets
    store = try Store.open(folder, surroundings: MeasuredDesk.surroundings())
    actor = try store.actor(try store.account(nameOrAddress: Benchmark.loginName()))
    bare = try Connection(path: folder.database, mode: .readOnly)
    try bare.execute("PRAGMA cache_size = -65536")
    vocabulary = DeskGenerator.vocabulary(seed: MeasuredDesk.seed)
  }

  func close() {
    bare.close()
    store.close()
  }

  /// The seed of every desk that is measured.
  static let seed: UInt64 = 1

  /// A clock that stands at the generated desk's last day, so that what is due stays due.
  static func surroundings() -> Surroundings {
    Surroundings(
      now: { Benchmark.now }, random: SystemRandomNumberGenerator(), origin: nil,
      timeZone: { _ in .utc })
  }

  /// Times ours and a reference in turn.
  ///
  /// - `isProcessor`: Whether the processor's time is measured, as for what waits for no disk:
  ///   longer work is interrupted more often on a busy machine.
  /// - `before`: What is done before each run of ours and is not timed.
  func compare(
    _ name: String, with reference: String, target: Double? = nil, runs: Int = 41,
    isProcessor: Bool = true, before: () throws -> Void = {}, ours: () throws -> Void,
    bare: () throws -> Void
  ) throws -> Measurement {
    var times: (ours: [Double], bare: [Double]) = ([], [])
    try before()
    let steps = try store.costs(of: ours).reduce(0) { $0 + $1.instructions }
    try bare()
    for _ in 0..<runs {
      times.bare.append(try MeasuredDesk.time(isProcessor: isProcessor, bare))
      try before()
      times.ours.append(try MeasuredDesk.time(isProcessor: isProcessor, ours))
    }
    return Measurement(
      name: name, tickets: tickets, milliseconds: Median.of(times.ours), reference: reference,
      referenceMilliseconds: Median.of(times.bare), target: target, instructions: steps)
  }

  /// Milliseconds that something takes.
  static func time(isProcessor: Bool = false, _ body: () throws -> Void) rethrows -> Double {
    let watch = Stopwatch(isProcessor: isProcessor)
    try body()
    return watch.seconds * 1_000
  }
}
