import Glibc
import Interface
import Store
import Terminal
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
  func verify() {
    // Whoever may not read the whole log sees that nothing is known of it.
    guard Policy.allows(actor, .auditDesk) else {
      post(.verification(.unknown))
      return
    }
    post(.verification(.running))
    let work = VerifyingWork(program: session.program, folder: store.folder) { [report] inbound in
      report(.inbound(inbound))
    }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(work).toOpaque()
    if pthread_create(&thread, nil, runVerification, context) == 0 {
      pthread_detach(thread)
    } else {
      Unmanaged<VerifyingWork>.fromOpaque(context).release()
    }
  }
}

/// What the thread that checks the log does.
private final class VerifyingWork {
  private let surroundings: Surroundings
  private let folder: DeskFolder
  private let post: @Sendable (Inbound) -> Void

  init(program: Program, folder: DeskFolder, post: @escaping @Sendable (Inbound) -> Void) {
    surroundings = program.surroundings
    self.folder = folder
    self.post = post
  }

  func run() {
    Signal.blockAll()
    do {
      let store = try Store.open(folder, readOnly: true, surroundings: surroundings)
      defer { store.close() }
      post(.verification(Verification(try store.verify())))
    } catch {
      post(.verification(.unknown))
      post(.failure(Failure(error).spoken))
    }
  }
}

/// The thread's first function: outside any type and actor.
private func runVerification(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context else { return nil }
  Unmanaged<VerifyingWork>.fromOpaque(context).takeRetainedValue().run()
  return nil
}

extension Verification {
  fileprivate init(_ result: LogVerification) {
    self =
      result.findings.isEmpty
      ? .intact(events: Int(result.events), erased: Int(result.erased))
      : .broken(result.findings.prefix(100).map(\.description))
  }
}
