import Database
import Glibc
import Intake
import Store
import Tickets

/// How fast mail comes in, beside a bare SQLite program with the same texts and beside `notmuch`.
struct ImportBenchmark {
  let messages: Int
  let bytes: Int
  let runs: Int

  /// Runs each side in turn and prints the medians.
  func run(in folder: String) throws {
    let texts = try writeMailbox(to: folder)
    var ours: [Double] = []
    var bare: [Double] = []
    var notmuch: [Double] = []
    for run in 0..<runs {
      bare.append(try loadBare(texts, folder + "/bare\(run).sqlite"))
      ours.append(try importMail(folder, desk: folder + "/desk\(run)"))
      if let seconds = try indexWithNotmuch(folder) { notmuch.append(seconds) }
    }
    print("import of \(messages) mails of \(bytes) bytes, median of \(runs) runs in turn:")
    report("bare SQLite, table and FTS5", bare, against: bare)
    report("ttydesk import", ours, against: bare)
    if notmuch.isEmpty {
      print("  notmuch new: skipped, notmuch is not installed")
    } else {
      report("notmuch new", notmuch, against: bare)
    }
    print("  memory of this program at its highest: \(Memory.peak / 1024) MB")
  }

  private func report(_ name: String, _ seconds: [Double], against reference: [Double]) {
    let rate = Double(messages) / Median.of(seconds)
    let ratio = Median.of(reference) / Median.of(seconds)
    print("  \(name): \(Int(rate)) a second, \(Decimal2(ratio)) of bare SQLite")
  }

  /// Writes a Maildir, which all sides can read, and gives the texts.
  private func writeMailbox(to folder: String) throws -> [String] {
    var generator = MailGenerator(seed: 1)
    for part in ["", "/mail", "/mail/cur", "/mail/new", "/mail/tmp"] { mkdir(folder + part, 0o700) }
    return try (0..<messages).map { index in
      let (mail, text) = generator.next(bytes: bytes)
      try Files.write(mail, to: "\(folder)/mail/cur/\(1_000_000 + index).bench:2,")
      return text
    }
  }

  private func loadBare(_ texts: [String], _ path: String) throws -> Double {
    let watch = Stopwatch()
    let database = try Connection(path: path)
    try database.execute(
      """
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      CREATE TABLE message (id INTEGER PRIMARY KEY, text TEXT);
      CREATE VIRTUAL TABLE search USING fts5 (text, content = 'message', content_rowid = 'id');
      """)
    try database.transaction {
      for (index, text) in texts.enumerated() {
        try database.run("INSERT INTO message (id, text) VALUES (?, ?)", index, text)
        try database.run("INSERT INTO search (rowid, text) VALUES (?, ?)", index, text)
      }
    }
    database.close()
    return watch.seconds
  }

  private func importMail(_ folder: String, desk path: String) throws -> Double {
    let surroundings = Surroundings(
      now: { Timestamp(milliseconds: 1_790_000_000_000) }, random: SystemRandomNumberGenerator(),
      origin: nil, timeZone: { _ in .utc })
    let store = try Store.create(
      in: DeskFolder(path: path), name: "Bench", admin: AccountProfile(name: "bench"),
      surroundings: surroundings)
    let actor = try store.actor(try store.account(nameOrAddress: "bench"))
    let queue = try store.setQueue(Queue(name: "Support"), as: actor)
    let watch = Stopwatch()
    let summary = try MailImport(store: store, queue: queue, as: actor).run([folder + "/mail"])
    let seconds = watch.seconds
    store.close()
    guard summary.messages == messages else {
      throw BenchmarkError.incomplete(
        "\(summary.messages) \(summary.duplicates) \(summary.failed.first.debugDescription)")
    }
    return seconds
  }

  private func indexWithNotmuch(_ folder: String) throws -> Double? {
    guard let notmuch = Programs.find("notmuch") else { return nil }
    let config = folder + "/notmuch-config"
    try Files.write("[database]\npath=\(folder)/mail\n[new]\ntags=new\n", to: config)
    _ = try Programs.run("/bin/rm", ["-rf", folder + "/mail/.notmuch"])
    let watch = Stopwatch()
    try Programs.run(notmuch, ["--config=" + config, "new", "--quiet"])
    return watch.seconds
  }
}

/// What kept a benchmark from counting.
enum BenchmarkError: Error {
  case incomplete(String)
  case failed(String, Int32)
}
