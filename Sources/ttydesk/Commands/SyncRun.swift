import Commands
import Glibc
import Store
import Sync
import Text
import Tickets

/// One talk with the hub, or many: what a person sees of it.
struct SyncRun {
  private let program: Program
  private let folder: DeskFolder

  init(program: Program, folder: DeskFolder) {
    self.program = program
    self.folder = folder
  }

  private var output: Output { program.output }

  /// Where frames are written down, if somebody wants to see them.
  var trace: FrameTrace? {
    guard program.invocation.has(.trace) else { return nil }
    return FrameTrace { StandardError.write(raw: $0 + "\n") }
  }

  /// A link to the hub.
  func link(to address: RemoteAddress) throws -> HubLink {
    try HubLink(to: address, by: try SyncRun.command)
  }

  /// How the hub is reached by a command.
  static var command: LinkCommand {
    get throws { try command(isInteractive: isatty(STDIN_FILENO) == 1) }
  }

  /// How the hub is reached.
  ///
  /// - `isInteractive`: Whether somebody is there to answer ssh's questions.
  static func command(isInteractive: Bool) throws -> LinkCommand {
    LinkCommand(
      ssh: try Environment.value("TTYDESK_SSH").map(CommandWords.split) ?? ["ssh"],
      ownProgram: Environment.ownProgram, isInteractive: isInteractive)
  }

  /// Syncs once, with the first address at which somebody answers.
  ///
  /// - Returns: What was done, over which link, and the name of its address.
  func sync(
    _ store: Store, by ways: [(name: String, address: RemoteAddress)],
    _ wishes: ClientSession.Wishes = ClientSession.Wishes()
  ) throws -> (summary: SyncSummary, link: HubLink, name: String) {
    var rest = ways[...]
    while let way = rest.popFirst() {
      var heard: Int64 = 0
      do {
        let link = try link(to: way.address)
        defer { heard = link.received }
        return (try sync(store, over: link, wishes), link, way.name)
      } catch {
        guard heard == 0, LinkError.mayBeAddress(error), let next = rest.first else { throw error }
        tellOfNext(next.name, after: error)
      }
    }
    throw StoreError.noRemote
  }

  /// Tells that nobody answered at an address, and which is tried next.
  func tellOfNext(_ name: String?, after error: any Error) {
    if let name { tell(["\(error); trying \(name)"]) }
  }

  /// Syncs once.
  func sync(
    _ store: Store, over link: HubLink, after introducer: Introducer? = nil,
    _ wishes: ClientSession.Wishes = ClientSession.Wishes()
  ) throws -> SyncSummary {
    let progress = Progress("Syncing", isQuiet: program.invocation.has(.quiet))
    defer { progress.end() }
    let session = try ClientSession(
      store: store, keeper: StoreCheckpoints(store), wishes: wishes, after: introducer,
      trace: trace
    ) { progress.update(SyncRun.line($0)) }
    do {
      try link.carry(session, isInterrupted: { Interruption.isRequested })
    } catch {
      progress.end()
      tell(session.summary.notices)
      throw error
    }
    progress.end()
    tell(session.summary.notices)
    return session.summary
  }

  /// Completes the search index of a desk that can be used already.
  ///
  /// Whoever is stopped here leaves the rest to the next sync.
  func completeSearch(of store: Store) throws {
    guard try store.searchProgress() != nil else { return }
    try output.flush()
    let progress = Progress(
      "The desk can be used now. Completing the search index:",
      isQuiet: program.invocation.has(.quiet))
    defer { progress.end() }
    while !Interruption.isRequested, try store.completeSearch() {
      if let (done, total) = try store.searchProgress() { progress.update(done, of: total) }
    }
  }

  /// Stays in touch until somebody stops it, over as many links as that takes.
  func watch(_ store: Store, by ways: [(name: String, address: RemoteAddress)]) throws {
    let report = WatchReport(self)
    try HubWatch(store, by: ways, command: try SyncRun.command, bell: try Bell(), trace: trace)
      .run(for: report)
    try self.report(report.total, in: store, up: report.up, down: report.down)
  }

  /// Tells people and scripts what a sync did.
  ///
  /// - `name`: The name of the address at which the hub answered, if it was one.
  func report(
    _ summary: SyncSummary, in store: Store, up: Int64, down: Int64, by name: String? = nil
  ) throws {
    let names = Names(store)
    guard !output.isJSON else {
      let answer = try json(of: summary, names, up: up, down: down)
      try output.write(name.map { answer.adding(["remote": .string($0)]) } ?? answer)
      return
    }
    guard output.isTerminal else { return }
    let delivery = summary.delivery
    try output.write(
      SafeLine(
        "Sent \(summary.sent.counted("event")), received \(delivery.events)"
          + (delivery.dropped > 0 ? ", gave up \(delivery.dropped) that you may not see now" : "")
          + "."))
    for held in summary.held {
      try output.write(
        SafeLine(
          "Held: your reply to \(try names.ticket(held.subject)), for somebody wrote since; see: "
            + "ttydesk outbox list"), .yellow)
    }
    for refused in summary.refused {
      try output.write(
        SafeLine("Refused: \(refused.reason ?? "") (\(refused.event.hex.prefix(8)))"), .yellow)
    }
    for ticket in delivery.conflicts {
      try output.write(
        SafeLine("\u{2260} \(try names.ticket(ticket)) was set by two people; pick a value"),
        .yellow)
    }
  }

  private func json(
    of summary: SyncSummary, _ names: Names, up: Int64, down: Int64
  ) throws -> JSON {
    func json(_ problem: SyncSummary.Problem) throws -> JSON {
      let ticket = try names.ticket(problem.subject)
      let json: JSON = ["event": .string(problem.event.hex), "ticket": .string(ticket)]
      return problem.reason.map { json.adding(["reason": .string($0)]) } ?? json
    }
    return [
      "sent": .number(summary.sent), "received": .number(summary.delivery.events),
      "refused": .array(try summary.refused.map(json)),
      "held": .array(try summary.held.map(json)),
      "conflicts": .array(
        try summary.delivery.conflicts.map(names.ticket).sorted().map(JSON.string)),
      "bytesUp": .number(Int(up)), "bytesDown": .number(Int(down)),
      "dropped": .number(summary.delivery.dropped),
      "filesReceived": .number(summary.filesReceived), "filesSent": .number(summary.filesSent),
    ]
  }

  func tell(_ notices: [String]) {
    for notice in notices { StandardError.write(SafeLine("ttydesk: \(notice)")) }
  }

  func say(_ line: SafeLine) {
    guard StandardError.isTerminal, !program.invocation.has(.quiet) else { return }
    StandardError.write(line)
  }

  /// How far a sync is.
  static func line(_ summary: SyncSummary) -> SafeLine {
    let percent = summary.newest > 0 ? summary.cursor * 100 / summary.newest : 100
    return SafeLine(
      "\(percent)%, \(summary.delivery.events.counted("event")) received, \(summary.sent) sent")
  }
}
