import Store
import Sync
import Text

/// What `ttydesk sync --watch` tells while it stays in touch, and in the end.
final class WatchReport: HubWatcher {
  private let run: SyncRun
  /// What all talks did.
  private(set) var total = SyncSummary()
  /// How many bytes all links carried.
  private(set) var up: Int64 = 0
  private(set) var down: Int64 = 0

  init(_ run: SyncRun) {
    self.run = run
  }

  var isLeaving: Bool { Interruption.isRequested }
  var isImpatient: Bool { false }

  func attend(_ session: ClientSession) -> Bool { isLeaving }

  func advanced(to summary: SyncSummary) {
    run.say(SyncRun.line(summary))
  }

  func ended(_ session: ClientSession, over link: HubLink) {
    total.add(session.summary)
    run.tell(session.summary.notices)
    up += link.delivered
    down += link.received
  }

  func passed(_ error: any Error, next: String) {
    run.say(SafeLine("\(error); trying \(next)"))
  }

  func lost(_ error: any Error, pause: Int) {
    run.say(SafeLine("\(error); trying again in \(pause.counted("second"))"))
  }
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
