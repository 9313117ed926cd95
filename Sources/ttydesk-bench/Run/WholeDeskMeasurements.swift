import Database
import Glibc
import Store
import Tickets

/// What reads or writes the whole desk: checking, rebuilding, copying, erasing.
struct WholeDeskMeasurements {
  let desk: MeasuredDesk
  let bareDesk: BareDesk
  let folder: String
  let runs: Int

  func run(_ report: (Measurement) -> Void) throws {
    try report(size())
    try report(verification())
    try report(backup())
    try report(rebuild())
    try report(erasure())
  }

  private func size() throws -> Measurement {
    let database = Files.size(desk.folder.database)
    return .amount(
      "size on disk, MB", tickets: desk.tickets, Double(database) / 1e6, of: "MB of text",
      Double(bareDesk.size) / 1e6, target: 2.5)
  }

  /// Beside `sha256sum` of the same bytes, on one core.
  private func verification() throws -> Measurement {
    let file = folder + "/log"
    let bytes = try LogFile(path: file).write(desk.store)
    defer { unlink(file) }
    return try compare(
      "audit verify", with: "sha256sum", target: 3, remark: "\(bytes / 1_000_000) MB"
    ) {
      let found = try desk.store.verify()
      guard found.findings.isEmpty else { throw BenchmarkError.incomplete("the log is damaged") }
    } bare: {
      try Programs.run("/usr/bin/sha256sum", [file], output: "/dev/null")
    }
  }

  private func backup() throws -> Measurement {
    let target = folder + "/backup"
    return try compare("backup", with: "cp -r and sync", target: nil, remark: nil) {
      try desk.store.backUp(to: .folder(target), version: "bench")
      try Programs.run("/bin/rm", ["-rf", target])
    } bare: {
      try Programs.run("/bin/cp", ["-r", desk.folder.path, target])
      try Programs.run("/bin/sync", [target + "/desk.sqlite"])
      try Programs.run("/bin/rm", ["-rf", target])
    }
  }

  /// The index within 1.3 of FTS5's own, and each event of the rest in 10 microseconds.
  private func rebuild() throws -> Measurement {
    let events = Double(try desk.bare.int64("SELECT count(*) FROM event") ?? 0)
    var ours: [Double] = []
    var bare: [Double] = []
    for _ in 0..<runs {
      bare.append(try bareDesk.time("rebuild"))
      ours.append(try MeasuredDesk.time { try desk.store.rebuild() })
    }
    let allowed = Median.of(bare) * 1.3 + events / 100
    let rest = max(1, Median.of(ours) - Median.of(bare) * 1.3)
    return Measurement(
      name: "rebuild", tickets: desk.tickets, milliseconds: Median.of(ours),
      reference: "FTS5 rebuild", referenceMilliseconds: Median.of(bare),
      target: allowed / Median.of(bare),
      remark: "beyond 1.3 of FTS5's: \(Int(events / rest * 1_000)) events a second")
  }

  /// A person with about fifty messages, with the words gone from every file.
  private func erasure() throws -> Measurement {
    let optimize = try bareDesk.time("optimize")
    let address = try desk.bare.text(
      """
      SELECT address FROM account_address JOIN account ON account.position = account
      ORDER BY abs(50 - (SELECT sum(messages) FROM ticket WHERE requester = account.id)) LIMIT 1
      """)
    guard let address else { throw BenchmarkError.incomplete("nobody wrote fifty messages") }
    let request = ErasureRequest(
      scope: .person(address: address), basis: "GDPR 17(1)(b)", reason: "benchmark")
    var planning = 0.0
    let watch = Stopwatch()
    let plan = try desk.store.plan(request, as: desk.actor)
    planning = watch.seconds * 1_000
    try desk.store.erase(plan, for: request, as: desk.actor)
    return Measurement(
      name: "erase a person", tickets: desk.tickets, milliseconds: watch.seconds * 1_000,
      reference: "FTS5 optimize", referenceMilliseconds: optimize, target: 1.5,
      remark: "\(plan.targets.count) payloads; finding them took \(Int(planning)) ms")
  }

  private func compare(
    _ name: String, with reference: String, target: Double?, remark: String?,
    ours: () throws -> Void, bare: () throws -> Void
  ) throws -> Measurement {
    var times: (ours: [Double], bare: [Double]) = ([], [])
    for _ in 0..<runs {
      times.bare.append(try MeasuredDesk.time(bare))
      times.ours.append(try MeasuredDesk.time(ours))
    }
    return Measurement(
      name: name, tickets: desk.tickets, milliseconds: Median.of(times.ours), reference: reference,
      referenceMilliseconds: Median.of(times.bare), target: target, remark: remark)
  }
}
