import Glibc
import Store
import Tickets
import Randomness

/// The benchmark's own command line.
enum Benchmark {
  private static let usage = """
    usage: ttydesk-bench all TTYDESK
           ttydesk-bench run [--sizes N,N...] [--json] [--program TTYDESK] [--desks DIR] [--whole N]
           ttydesk-bench sync [--sizes N,N...] [--json] --program TTYDESK
           ttydesk-bench import [MESSAGES [BYTES] | MAILBOX]
           ttydesk-bench generate DIR [--tickets N] [--seed S]
           ttydesk-bench screen TTYDESK [--desk DIR] [--entries N]
           ttydesk-bench memory TTYDESK --desk DIR [--minutes N]
    """

  static func run(_ arguments: [String]) throws {
    switch arguments.first {
    case "all" where arguments.count > 1:
      try run(["import"])
      try run(["sync", "--sizes", "1000", "--program", arguments[1]])
      try inTemporaryFolder { folder in
        let desks = folder + "/desks"
        mkdir(desks, 0o700)
        try run(["run", "--sizes", "1000,10000", "--desks", desks, "--program", arguments[1]])
        try ScreenBenchmark(
          program: arguments[1], desk: nil, entries: 100_000, folder: folder
        ).run()
      }
    case "run":
      try inTemporaryFolder { folder in
        try BenchmarkRun(
          sizes: sizes("--sizes", in: arguments), program: text("--program", in: arguments),
          desks: text("--desks", in: arguments), folder: folder,
          wholeLimit: option("--whole", in: arguments) ?? 100_000,
          isJSON: arguments.contains("--json")
        ).run()
      }
    case "sync" where arguments.contains("--program"):
      try inTemporaryFolder { folder in
        try SyncBenchmark(
          sizes: sizes("--sizes", in: arguments),
          program: text("--program", in: arguments) ?? "", folder: folder,
          isJSON: arguments.contains("--json")
        ).run()
      }
    case "measured" where arguments.count > 2:
      try MeasuredProgram.report(on: arguments[2...], to: arguments[1])
    case "crowd-member" where arguments.count == 5:
      try Crowd.live(
        desk: arguments[1], index: Int(arguments[2]) ?? 0, seconds: Int(arguments[3]) ?? 1,
        output: arguments[4])
    case "import":
      try inTemporaryFolder { folder in
        let mailbox = try mailbox(arguments.dropFirst(), in: folder)
        try ImportBenchmark(mailbox: mailbox, runs: 3).run(in: folder)
      }
    case "generate" where arguments.count > 1:
      let tickets = option("--tickets", in: arguments) ?? 10_000
      let watch = Stopwatch()
      try generate(
        in: arguments[1], tickets: tickets, seed: UInt64(option("--seed", in: arguments) ?? 1)
      ) { made in
        if made % 10_000 == 0 || made == tickets {
          print("\(made) tickets, \(Int(Double(made) / watch.seconds)) a second")
        }
      }
    case "screen" where arguments.count > 1:
      try inTemporaryFolder { folder in
        try ScreenBenchmark(
          program: arguments[1], desk: text("--desk", in: arguments),
          entries: option("--entries", in: arguments) ?? 100_000, folder: folder
        ).run()
      }
    case "memory" where arguments.count > 3:
      try inTemporaryFolder { folder in
        try MemoryBenchmark(
          program: arguments[1], desk: text("--desk", in: arguments) ?? "",
          minutes: option("--minutes", in: arguments) ?? 60
        ).run(in: folder)
      }
    default:
      print(usage)
      exit(64)
    }
  }

  /// The mailbox that is named, or a new one of so many mails of so many bytes.
  private static func mailbox(_ arguments: ArraySlice<String>, in folder: String) throws -> String {
    if let path = arguments.first, Int(path) == nil { return path }
    let sizes = arguments.compactMap { Int($0) }
    var generator = MailGenerator(seed: 1)
    try generator.writeMaildir(
      to: folder + "/mail", messages: sizes.first ?? 10_000, bytes: sizes.dropFirst().first ?? 2_000
    )
    return folder + "/mail"
  }

  /// Makes a desk; the same seed gives the same one.
  static func generate(
    in path: String, tickets: Int, seed: UInt64, progress: (Int) -> Void
  ) throws {
    let store = try Store.create(
      in: DeskFolder(path: path), name: "Generated",
      admin: AccountProfile(name: loginName(), login: loginName()),
      surroundings: Surroundings(
        now: { now }, random: SplitMix64(seed: seed), origin: nil, timeZone: { _ in .utc }))
    defer { store.close() }
    let actor = try store.actor(try store.account(nameOrAddress: loginName()))
    var generator = DeskGenerator(store: store, as: actor, seed: seed)
    try generator.generate(tickets: tickets, now: now, progress: progress)
  }

  /// The last moment of generated desks.
  static let now = Timestamp(milliseconds: 1_790_000_000_000)

  /// Sizes of desks, by commas; two that are quickly made if none are given.
  private static func sizes(_ name: String, in arguments: [String]) -> [Int] {
    text(name, in: arguments)?.split(separator: ",").compactMap { Int($0) } ?? [1_000, 10_000]
  }

  private static func option(_ name: String, in arguments: [String]) -> Int? {
    text(name, in: arguments).flatMap { Int($0) }
  }

  private static func text(_ name: String, in arguments: [String]) -> String? {
    guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else {
      return nil
    }
    return arguments[index + 1]
  }

  /// The account that acts, named like the person who runs this.
  static func loginName() -> String {
    getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? "bench"
  }

  private static func inTemporaryFolder(_ body: (String) throws -> Void) throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    // A name of its own, for one benchmark may run within another.
    var template = Array("\(base)/ttydesk-bench.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw BenchmarkError.failed(base, errno) }
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { try? Programs.run("/bin/rm", ["-rf", folder]) }
    try body(folder)
  }
}
