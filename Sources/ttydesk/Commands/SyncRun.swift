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

  /// How the hub is reached.
  static var command: LinkCommand {
    get throws {
      LinkCommand(
        ssh: try Environment.value("TTYDESK_SSH").map(CommandWords.split) ?? ["ssh"],
        ownProgram: Environment.ownProgram, isInteractive: isatty(STDIN_FILENO) == 1)
    }
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

  /// Stays in touch until somebody stops it, over as many links as that takes.
  func watch(_ store: Store, at address: RemoteAddress) throws {
    var total = SyncSummary()
    var (up, down): (Int64, Int64) = (0, 0)
    var pause = SyncRun.shortestPause
    while !Interruption.isRequested {
      var wishes = ClientSession.Wishes()
      wishes.watches = true
      do {
        let link = try link(to: address)
        defer { (up, down) = (up + link.delivered, down + link.received) }
        let session = try ClientSession(
          store: store, keeper: StoreCheckpoints(store), wishes: wishes, trace: trace
        ) { summary in
          pause = SyncRun.shortestPause
          say(SyncRun.line(summary))
        }
        defer {
          total.add(session.summary)
          tell(session.summary.notices)
        }
        try link.carry(session, isInterrupted: { Interruption.isRequested })
      } catch let error where SyncRun.mayPass(error) {
        guard !Interruption.isRequested else { break }
        say(SafeLine("\(error); trying again in \(pause.counted("second"))"))
        SyncRun.wait(pause)
        pause = min(2 * pause, SyncRun.longestPause)
      }
    }
    try report(total, in: store, up: up, down: down)
  }

  /// Tells people and scripts what a sync did.
  func report(_ summary: SyncSummary, in store: Store, up: Int64, down: Int64) throws {
    let names = Names(store)
    guard !output.isJSON else {
      try output.write(try json(of: summary, names, up: up, down: down))
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

  private func tell(_ notices: [String]) {
    for notice in notices { StandardError.write(SafeLine("ttydesk: \(notice)")) }
  }

  private func say(_ line: SafeLine) {
    guard StandardError.isTerminal, !program.invocation.has(.quiet) else { return }
    StandardError.write(line)
  }

  /// How far a sync is.
  private static func line(_ summary: SyncSummary) -> SafeLine {
    let percent = summary.newest > 0 ? summary.cursor * 100 / summary.newest : 100
    return SafeLine(
      "\(percent)%, \(summary.delivery.events.counted("event")) received, \(summary.sent) sent")
  }

  /// Whether a fault may be gone after a while.
  private static func mayPass(_ error: any Error) -> Bool {
    switch error {
    case WireError.cut, LinkError.ended, LinkError.failed, LinkError.silent: true
    case LinkError.dismissed(let dismissal): dismissal.reason == .tryAgain
    case LinkError.interrupted: true
    default: false
    }
  }

  /// Sleeps, unless somebody stops the program.
  private static func wait(_ seconds: Int) {
    for _ in 0..<(seconds * 10) where !Interruption.isRequested { usleep(100_000) }
  }

  /// How long to wait for the next link, in seconds.
  private static let shortestPause = 1
  private static let longestPause = 60
}

extension SyncSummary {
  /// Adds what another talk did.
  fileprivate mutating func add(_ other: SyncSummary) {
    sent += other.sent
    delivery.add(other.delivery)
    refused += other.refused
    held += other.held
    filesReceived += other.filesReceived
    filesSent += other.filesSent
  }
}
