import Glibc
import Randomness
import Store
import Tickets
import Randomness

/// Twenty programs on one desk, each of which writes a change a second and reads a list.
struct Crowd {
  let desk: MeasuredDesk
  let folder: String
  let seconds: Int

  private static let members = 20
  /// What a write may wait at the 99th percentile, in milliseconds.
  private static let limit = 250.0

  func run(_ report: (Measurement) -> Void) throws {
    let children = try (0..<Crowd.members).map { index in
      try Programs.start(
        "/proc/self/exe",
        ["crowd-member", desk.folder.path, "\(index)", "\(seconds)", "\(folder)/member\(index)"])
    }
    let failed = children.filter { Programs.wait(for: $0) != 0 }.count
    var writes: [Double] = []
    for index in 0..<Crowd.members {
      let path = "\(folder)/member\(index)"
      writes += Files.read(path).split(separator: "\n").compactMap { Double($0) }
      unlink(path)
    }
    writes.sort()
    guard failed == 0, !writes.isEmpty else {
      throw BenchmarkError.incomplete("\(failed) of \(Crowd.members) programs failed")
    }
    report(
      Measurement(
        name: "20 programs at once, 99th percentile", tickets: desk.tickets,
        milliseconds: writes[writes.count * 99 / 100], reference: "limit",
        referenceMilliseconds: Crowd.limit, target: 1,
        remark: "\(writes.count) writes, median \(Decimal2(Median.of(writes))) ms"))
  }

  /// The life of one of the programs; the milliseconds of its writes go into a file.
  static func live(desk path: String, index: Int, seconds: Int, output: String) throws {
    let store = try Store.open(
      DeskFolder(path: path), surroundings: MeasuredDesk.surroundings())
    defer { store.close() }
    let actor = try store.actor(try store.account(nameOrAddress: Benchmark.loginName()))
    var random = SplitMix64(seed: UInt64(index))
    let last = try store.lastNumber()
    var lines = ""
    for _ in 0..<seconds {
      let pause = Int.random(in: 0...1_000_000, using: &random)
      usleep(UInt32(pause))
      let ticket = try store.ticket(named: String(Int.random(in: 1...last, using: &random)))
      let message = Message(
        from: actor.account.contact, channel: .web, sentAt: Benchmark.now, text: "Looked at it.\n")
      let time = try MeasuredDesk.time {
        try store.perform(.note(message), on: ticket.id, as: actor)
      }
      lines += "\(time)\n"
      _ = try store.page(
        of: try Query("is:open"), sort: QuerySort(.updated), at: .start, limit: 50, as: actor)
      usleep(UInt32(1_000_000 - pause))
    }
    try Files.write(lines, to: output)
  }
}
