import Database
import Glibc
import Intake
import Mail
import Store
import Tickets

/// How fast mail comes in, beside a bare SQLite program with the same texts and beside `notmuch`.
///
/// The bare program has the texts in memory and puts them into one table and one FTS5 index over
/// it, with the same tokenizer, the same number of mails to a transaction and the same durability
/// as ours. It reads and decodes no mail, finds no threads and keeps no log. Both times end when
/// the database is closed, so that each has copied its write-ahead log.
struct ImportBenchmark {
  /// The mailbox that is brought in.
  let mailbox: String
  let runs: Int

  /// Runs each side in turn and prints the medians.
  func run(in folder: String) throws {
    let texts = try readTexts()
    var ours: [Double] = []
    var bare: [Double] = []
    var notmuch: [Double] = []
    for run in 0..<runs {
      bare.append(try loadBare(texts, folder + "/bare\(run).sqlite"))
      ours.append(try importMail(texts.count, desk: folder + "/desk\(run)"))
      if let seconds = try indexWithNotmuch(folder) { notmuch.append(seconds) }
    }
    let size = texts.reduce(0) { $0 + $1.body.utf8.count } / max(1, texts.count)
    print("import of \(texts.count) mails, \(size) bytes of text each, median of \(runs) runs:")
    print("  (the bare load has the texts in memory; the import reads and decodes the mails)")
    report("bare SQLite, table and FTS5", texts.count, bare, against: bare)
    report("ttydesk import", texts.count, ours, against: bare)
    if notmuch.isEmpty {
      print("  notmuch new: skipped, not installed or not our mailbox")
    } else {
      report("notmuch new", texts.count, notmuch, against: bare)
    }
    print("  memory of this program at its highest: \(Memory.peak / 1024) MB")
  }

  private func report(
    _ name: String, _ messages: Int, _ seconds: [Double], against reference: [Double]
  ) {
    let rate = Double(messages) / Median.of(seconds)
    let ratio = Median.of(reference) / Median.of(seconds)
    print("  \(name): \(Int(rate)) a second, \(Decimal2(ratio)) of bare SQLite")
  }

  /// The texts that both sides index, as the import itself reads them.
  private func readTexts() throws -> [MailText] {
    var texts: [MailText] = []
    var reader = try MailboxReader(path: mailbox)
    while let message = try reader.next() {
      guard let mail = try? MailReader.read(message.content) else { continue }
      let author = mail.from.map { "\($0.name) \($0.address)" } ?? ""
      texts.append(MailText(subject: mail.subject ?? "", author: author, body: mail.text))
    }
    return texts
  }

  private func loadBare(_ texts: [MailText], _ path: String) throws -> Double {
    let watch = Stopwatch()
    let database = try Connection(path: path)
    try database.execute(
      """
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      CREATE TABLE message (id INTEGER PRIMARY KEY, subject TEXT, author TEXT, body TEXT);
      CREATE VIRTUAL TABLE search USING fts5 (
        subject, author, body, content = 'message', content_rowid = 'id',
        tokenize = "\(SearchText.tokenizer)"
      );
      """)
    for start in stride(from: 0, to: texts.count, by: MailImport.batchSize) {
      try database.transaction {
        for id in start..<min(start + MailImport.batchSize, texts.count) {
          let text = texts[id]
          try database.run(
            "INSERT INTO message (id, subject, author, body) VALUES (?, ?, ?, ?)", id,
            text.subject, text.author, text.body)
          try database.run(
            "INSERT INTO search (rowid, subject, author, body) VALUES (?, ?, ?, ?)", id,
            text.subject, text.author, text.body)
        }
      }
    }
    database.close()
    return watch.seconds
  }

  private func importMail(_ count: Int, desk path: String) throws -> Double {
    let surroundings = Surroundings(
      now: { Timestamp(milliseconds: 1_790_000_000_000) }, random: SystemRandomNumberGenerator(),
      origin: nil, timeZone: { _ in .utc })
    let store = try Store.create(
      in: DeskFolder(path: path), name: "Bench", admin: AccountProfile(name: "bench"),
      surroundings: surroundings)
    let actor = try store.actor(try store.account(nameOrAddress: "bench"))
    let queue = try store.setQueue(Queue(name: "Support"), as: actor)
    let watch = Stopwatch()
    let summary = try MailImport(store: store, queue: queue, as: actor).run([mailbox])
    store.close()
    let seconds = watch.seconds
    guard summary.messages + summary.duplicates == count else {
      throw BenchmarkError.incomplete(
        "\(summary.messages) \(summary.duplicates) \(summary.failed.first.debugDescription)")
    }
    return seconds
  }

  private func indexWithNotmuch(_ folder: String) throws -> Double? {
    // It writes into the folder that it indexes, so it gets only one of our own.
    guard mailbox.hasPrefix(folder), let notmuch = Programs.find("notmuch") else { return nil }
    let config = folder + "/notmuch-config"
    try Files.write("[database]\npath=\(mailbox)\n[new]\ntags=new\n", to: config)
    _ = try Programs.run("/bin/rm", ["-rf", mailbox + "/.notmuch"])
    let watch = Stopwatch()
    try Programs.run(notmuch, ["--config=" + config, "new", "--quiet"])
    return watch.seconds
  }
}

/// The texts of a mail that are searched.
private struct MailText {
  let subject: String
  let author: String
  let body: String
}

/// What kept a benchmark from counting.
enum BenchmarkError: Error {
  case incomplete(String)
  case failed(String, Int32)
}
