import Glibc
import Store
import Tickets
import Randomness

/// The benchmark's own command line.
enum Benchmark {
  private static let usage = """
    usage: ttydesk-bench all TTYDESK
           ttydesk-bench import [MESSAGES [BYTES] | MAILBOX]
           ttydesk-bench generate DIR [--tickets N] [--seed S]
           ttydesk-bench screen TTYDESK DIR [--entries N]
    """

  static func run(_ arguments: [String]) throws {
    switch arguments.first {
    case "all" where arguments.count > 1:
      try run(["import"])
      try inTemporaryFolder { folder in
        try generate(in: folder + "/desk", tickets: 10_000, seed: 1)
        try ScreenBenchmark(
          desk: folder + "/desk", program: arguments[1], entries: 10_000, folder: folder
        ).run()
      }
    case "import":
      try inTemporaryFolder { folder in
        let mailbox = try mailbox(arguments.dropFirst(), in: folder)
        try ImportBenchmark(mailbox: mailbox, runs: 3).run(in: folder)
      }
    case "generate" where arguments.count > 1:
      try generate(
        in: arguments[1], tickets: option("--tickets", in: arguments) ?? 10_000,
        seed: UInt64(option("--seed", in: arguments) ?? 1))
    case "screen" where arguments.count > 2:
      try inTemporaryFolder { folder in
        try ScreenBenchmark(
          desk: arguments[2], program: arguments[1],
          entries: option("--entries", in: arguments) ?? 10_000, folder: folder
        ).run()
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

  private static func generate(in path: String, tickets: Int, seed: UInt64) throws {
    let now = Timestamp(milliseconds: 1_790_000_000_000)
    let store = try Store.create(
      in: DeskFolder(path: path), name: "Generated",
      admin: AccountProfile(name: loginName(), login: loginName()),
      surroundings: Surroundings(
        now: { now }, random: SplitMix64(seed: seed), origin: nil, timeZone: { _ in .utc }))
    defer { store.close() }
    let actor = try store.actor(try store.account(nameOrAddress: loginName()))
    var generator = DeskGenerator(store: store, as: actor, seed: seed)
    let watch = Stopwatch()
    try generator.generate(tickets: tickets, now: now) { made in
      if made % 10_000 == 0 || made == tickets {
        print("\(made) tickets, \(Int(Double(made) / watch.seconds)) a second")
      }
    }
  }

  private static func option(_ name: String, in arguments: [String]) -> Int? {
    guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else {
      return nil
    }
    return Int(arguments[index + 1])
  }

  private static func loginName() -> String {
    getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? "bench"
  }

  private static func inTemporaryFolder(_ body: (String) throws -> Void) throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let folder = "\(base)/ttydesk-bench.\(getpid())"
    mkdir(folder, 0o700)
    defer { try? Programs.run("/bin/rm", ["-rf", folder]) }
    try body(folder)
  }
}
