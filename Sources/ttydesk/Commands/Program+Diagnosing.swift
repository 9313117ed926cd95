import Commands
import Glibc
import Store
import Tickets

extension Program {
  /// Does `ttydesk doctor`: goes on after whatever it finds.
  ///
  /// - Returns: Success, or the code of the first thing that fails.
  func diagnose() throws -> ExitCode {
    var checkup = Checkup(output)
    try checkup.add(.ok, "ttydesk", "version \(Version.text)")
    do {
      let store = try Store.open(folder, surroundings: surroundings)
      try diagnose(store, &checkup)
    } catch {
      try checkup.add(error, "desk")
    }
    try diagnoseSpace(&checkup)
    try diagnoseLocale(&checkup)
    try diagnoseTerminal(&checkup)
    return checkup.code
  }

  // MARK: The desk

  private func diagnose(_ store: Store, _ checkup: inout Checkup) throws {
    try checkup.add(.ok, "desk", "\(folder.path), \(try store.eventCount()) events, private")
    try checkup.add(.ok, "sqlite", "version \(try store.databaseVersion())")
    if store.isReadOnly {
      try checkup.add(
        .warn, "writing", "the desk can only be read", advice: "check who owns its files")
    }
    try diagnoseAccount(store, &checkup)
    try diagnoseIntegrity(store, &checkup)
    try diagnoseClock(store, &checkup)
    if try store.isScrubbingPending() {
      try checkup.add(
        .warn, "erasure", "traces of erased data may still be in the files",
        advice: "close every ttydesk, then run this again")
    } else {
      try checkup.add(.ok, "erasure", "nothing is left to scrub")
    }
    if let (done, total) = try store.searchProgress(), total > 0 {
      try checkup.add(
        .warn, "search", "the index is \(done * 100 / total)% complete", advice: "run: ttydesk sync"
      )
    }
    try diagnoseFiles(store, &checkup)
    try diagnoseBackups(&checkup)
    try diagnoseBreaches(store, &checkup)
    try diagnoseDrafts(&checkup)
  }

  private func diagnoseFiles(_ store: Store, _ checkup: inout Checkup) throws {
    guard !store.isReadOnly else { return }
    let count = try store.sweepBlobs()
    try checkup.add(
      .ok, "attachments",
      count == 0 ? "no file is left over" : "took away \(count.counted("file")) that nothing uses")
  }

  private func diagnoseBackups(_ checkup: inout Checkup) throws {
    let advice = "back up once a day; see: ttydesk help backup"
    guard let last = BackupRecord(of: folder) else {
      try checkup.add(.warn, "backup", "none was made yet", advice: advice)
      return
    }
    let age = Age.text(from: last.at, to: Program.now)
    let place = last.path == "-" ? "given to a program" : "in \(last.path)"
    let text = "\(last.at), \(age == "now" ? "just now" : "\(age) ago"), \(place)"
    if Program.now.milliseconds(since: last.at) > Program.backupPeriod {
      try checkup.add(.warn, "backup", text, advice: advice)
    } else {
      try checkup.add(.ok, "backup", text)
    }
  }

  /// Tells those who may know of breaches that have to be reported still.
  private func diagnoseBreaches(_ store: Store, _ checkup: inout Checkup) throws {
    guard let actor = try? actor(in: store), Policy.allows(actor, .auditDesk) else { return }
    for entry in try store.breaches(as: actor) where entry.breach.settlement == nil {
      try checkup.add(
        .warn, "breach", "\(entry.id.short) has to be reported by \(entry.breach.deadline)",
        advice: "then run: ttydesk privacy breach report '\(entry.id.short)'")
    }
  }

  private func diagnoseAccount(_ store: Store, _ checkup: inout Checkup) throws {
    do {
      let actor = try actor(in: store)
      try checkup.add(.ok, "account", "you act as \(actor.account.shownName)")
    } catch {
      try checkup.add(error, "account")
    }
  }

  private func diagnoseIntegrity(_ store: Store, _ checkup: inout Checkup) throws {
    let problems = try store.integrityProblems()
    guard let first = problems.first else {
      try checkup.add(.ok, "database", "sound")
      return
    }
    try checkup.add(
      .fail, "database", "\(problems.count) faults, such as: \(first)",
      advice: "try 'ttydesk rebuild', and 'ttydesk audit verify' for the log; else restore a backup"
    )
  }

  private func diagnoseClock(_ store: Store, _ checkup: inout Checkup) throws {
    let now = Program.now
    if let latest = try store.latestEventTime(),
      latest.milliseconds(since: now) > Program.clockTolerance
    {
      try checkup.add(
        .warn, "clock", "the log has events of \(latest), and it is \(now) here",
        advice: "set the clock of this machine, or of the one that wrote them")
    } else {
      try checkup.add(.ok, "clock", "\(now), not behind the log")
    }
  }

  private func diagnoseDrafts(_ checkup: inout Checkup) throws {
    let drafts = Files.names(in: folder.drafts)
    guard !drafts.isEmpty else { return }
    try checkup.add(
      .warn, "drafts", "\(drafts.count) texts were written and not sent",
      advice: "look into \(folder.drafts), and take away what nobody needs")
  }

  // MARK: The machine

  private func diagnoseSpace(_ checkup: inout Checkup) throws {
    var facts = statvfs()
    guard statvfs(folder.path, &facts) == 0 else { return }
    let free = UInt64(facts.f_bavail) * UInt64(facts.f_frsize)
    let text = "\(ByteCount.text(Int(clamping: free))) free"
    if free < Program.littleSpace {
      try checkup.add(.warn, "disk", text, advice: "make some room: a full disk stops the desk")
    } else {
      try checkup.add(.ok, "disk", text)
    }
  }

  private func diagnoseLocale(_ checkup: inout Checkup) throws {
    let charset = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
    if charset == "UTF-8" {
      try checkup.add(.ok, "locale", charset)
    } else {
      try checkup.add(
        .warn, "locale", "characters are \(charset)",
        advice: "letters beyond ASCII need UTF-8, as in: export LC_ALL=C.UTF-8")
    }
    let name = Environment.value("TZ") ?? "that of the machine"
    if TimeZones.exists(Environment.value("TZ") ?? "/etc/localtime") == nil {
      try checkup.add(
        .warn, "time zone", "the rules of \(name) are not found, so times are in UTC",
        advice: "install tzdata, or set TZ to a name such as Europe/Berlin")
    } else {
      try checkup.add(.ok, "time zone", name)
    }
  }

  private func diagnoseTerminal(_ checkup: inout Checkup) throws {
    guard output.isTerminal else {
      try checkup.add(.ok, "terminal", "none: commands work, the full screen needs one")
      return
    }
    let name = Environment.value("TERM") ?? ""
    if name.isEmpty || name == "dumb" {
      try checkup.add(
        .warn, "terminal", "TERM is \(name.isEmpty ? "not set" : name)",
        advice: "the full screen needs one such as xterm-256color")
    } else {
      try checkup.add(.ok, "terminal", "\(name), \(output.width) columns")
    }
  }

  /// Clocks may differ by five minutes, in milliseconds.
  private static let clockTolerance: Int64 = 300_000
  /// Two days, in milliseconds: who backs up daily may be late by one.
  private static let backupPeriod: Int64 = 2 * 86_400_000
  /// A hundred megabytes.
  private static let littleSpace: UInt64 = 100_000_000
}
