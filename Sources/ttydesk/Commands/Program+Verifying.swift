import Commands
import Intake
import Mail
import Store
import Sync
import Text
import Tickets

extension Program {
  /// Does `ttydesk audit verify`, for the desk or for an exported log.
  ///
  /// - Returns: Success for a sound log, else ``ExitCode/dataError``.
  func verifyLog() throws -> ExitCode {
    let progress = Progress("Checking", isQuiet: invocation.has(.quiet))
    defer { progress.end() }
    if let path = invocation.value(.file) {
      let found = try verify(exported: path, progress)
      progress.end()
      return try LogReport(output: output, accountName: { $0.short }).write(found)
    }
    let session = try session()
    // What is on a copy its owner may see.
    if try session.store.remote() == nil {
      try session.store.require(.auditDesk, session.actor)
    }
    Interruption.watch()
    let found = try verify(session.store) { done, total in
      progress.update(done, of: total)
      try Interruption.check("the check of the log")
    }
    progress.end()
    return try LogReport(output: output) { id in
      try session.names.name(ofAccount: id) ?? id.short
    }.write(found)
  }

  /// Checks a desk; a copy also asks its hub for proofs of what it holds.
  private func verify(
    _ store: Store, progress: (Int64, Int64) throws -> Void
  ) throws -> LogVerification {
    guard !invocation.has(.offline), let remote = try store.remote(),
      let checkpoint = try StoreCheckpoints(store).kept()
    else { return try store.verify(progress: progress) }
    try KeyProgram().verify(checkpoint)
    let hub = HubWitness(
      store, by: try RemoteBook(of: folder).ways(nil, remote),
      SyncRun(program: self, folder: folder))
    defer { hub.finish() }
    return try store.verify(
      against: TreeHead(size: checkpoint.size, root: checkpoint.root), by: hub,
      progress: progress)
  }

  /// Checks a file that `ttydesk audit export` wrote; it has no attachments.
  private func verify(exported path: String, _ progress: Progress) throws -> LogVerification {
    let bytes: MailBytes
    do {
      bytes = try MailBytes(contentsOf: path)
    } catch {
      guard case .unreadable(_, let code) = error else { throw error }
      throw FileError(path: path, code: code)
    }
    let end = LogFile.end(of: bytes)
    var verifier = LogVerifier(isDense: end?.said.scope != .part)
    var lines = LineRanges(bytes)
    var lastLine = 0
    while true {
      let batch = lines.next(Program.linesAtOnce)
      guard let last = batch.last else { break }
      lastLine = last.number
      for line in batch where line.range.lowerBound != end?.start {
        let json = bytes.withBytes(line.range) { [UInt8]($0) }
        if let record = (try? LogLine(json: json))?.record {
          verifier.add(record)
        } else if let link = try? AbsentLink(json: json) {
          verifier.add(link)
        } else {
          verifier.report(
            LogFinding(position: Int64(line.number), id: "", problem: .unreadableLine))
        }
      }
      progress.update(Int64(last.range.upperBound), of: Int64(bytes.count))
    }
    guard lastLine > 0 else {
      throw Failure(.dataError, "\(path) holds no log; give what 'ttydesk audit export' wrote")
    }
    if let problem = LogFile.problem(of: bytes, events: verifier.events, end) {
      verifier.report(LogFinding(position: Int64(lastLine), id: "", problem: problem))
    }
    return verifier.finish()
  }

  private static let linesAtOnce = 1_024
}
