import Interface
import Store
import Threads
import Tickets

extension Executor {
  /// Events of the log, the newest first.
  func auditPage(_ request: AuditRequest) throws -> AuditPage {
    let search: AuditSearch
    do {
      search = try AuditSearch(request.filter, in: session)
    } catch {
      return AuditPage(
        request: request, rows: [], hasMore: false, problem: Failure(error).spoken)
    }
    var filter = search.filter
    if let ticket = request.ticket { filter.subject = ticket }
    let reader = AuditReader(session)
    var rows: [AuditRow] = []
    var hasMore = false
    try store.audit(filter, as: actor, before: request.before) { entry in
      let record = try reader.record(of: entry)
      guard search.matches(record) else { return isWanted() }
      guard rows.count < request.limit else {
        hasMore = true
        return false
      }
      rows.append(row(entry, record))
      return true
    }
    return AuditPage(request: request, rows: rows, hasMore: hasMore)
  }

  private func row(_ entry: AuditEntry, _ record: AuditRecord) -> AuditRow {
    var row = AuditRow(
      id: entry.position, event: entry.id, time: entry.at, actor: record.actor, kind: entry.kind,
      stream: entry.stream, subject: record.about ?? record.shownTicket,
      summary: session.withLocalTimes(record.sentence))
    row.origin = entry.origin
    row.ticket = record.isAboutTicket ? entry.subject : nil
    row.before = record.change.before.map(session.withLocalTimes)
    row.after = record.change.after.map(session.withLocalTimes)
    if entry.isErased {
      row.erasure = ErasureNote(
        reason: [record.basis, record.reason].compactMap { $0 }.joined(separator: ": "),
        by: record.eraser ?? "", at: entry.erasedAt ?? entry.at, isRedacted: entry.body != nil)
    }
    return row
  }

  /// Checks the whole log, on a thread and a connection of its own: it may take a while.
  ///
  /// A check that is under way already goes on, and whoever looks at its end is told.
  func verify() {
    // Whoever may not read the whole log sees that nothing is known of it.
    guard Policy.allows(actor, .auditDesk) else {
      post(.verification(.unknown))
      return
    }
    post(.verification(.running))
    guard logCheck.begin() else { return }
    let invocation = session.invocation
    do {
      try WorkerThread(for: "checking the log") { [report, logCheck, folder = store.folder] in
        defer { logCheck.end() }
        let program = Program(invocation: invocation, output: Output(invocation))
        do {
          let store = try Store.open(
            folder, readOnly: true, surroundings: program.surroundings)
          defer { store.close() }
          try store.saveMemory()
          report(.inbound(.verification(Verification(try store.verify()))))
        } catch {
          report(.inbound(.verification(.unknown)))
          report(.inbound(.failure(Failure(error).spoken)))
        }
      }.detach()
    } catch {
      logCheck.end()
      post(.verification(.unknown))
      post(.failure(Failure(error).spoken))
    }
  }
}

extension Verification {
  fileprivate init(_ result: LogVerification) {
    self =
      result.findings.isEmpty
      ? .intact(events: Int(result.events), erased: Int(result.erased))
      : .broken(result.findings.prefix(100).map(\.description))
  }
}
