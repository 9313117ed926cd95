import Interface
import Store
import Tickets

extension Executor {
  /// Does a job in one transaction.
  ///
  /// A ticket on which nothing can be done does not keep the others from it; where something fails
  /// half-way, nothing of the job is done.
  func perform(_ job: Job) -> JobResult {
    var result = JobResult(id: job.id, changed: [])
    var work = JobWork(self)
    do {
      try store.batch {
        if job.target.tickets.isEmpty {
          try work.perform(job.actions, on: nil)
        }
        for id in job.target.tickets {
          let before = work.changes
          do {
            try work.perform(job.actions, on: id)
          } catch  where work.changes == before && error.isRefusal {
            result.faults.append(fault(error, on: id))
          }
        }
      }
    } catch {
      result.faults = [fault(error, on: work.current)]
      return result
    }
    result.changed = work.changed
    result.created = work.created
    result.createdName = work.created.flatMap { try? session.names.ticket($0) }.map {
      Int($0) == nil ? $0 : "#\($0)"
    }
    if work.isUndoable, !work.undo.isEmpty { result.undo = undoLog.add(work.undo) }
    forget()
    return result
  }

  /// Takes a job back.
  func undo(_ token: UndoToken) -> JobResult {
    var result = JobResult(id: -token.id, changed: [])
    guard let steps = undoLog.take(token) else { return result }
    var work = JobWork(self)
    do {
      try store.batch { for step in steps { try work.perform(step) } }
      result.changed = work.changed
    } catch {
      result.faults = [fault(error, on: work.current)]
    }
    forget()
    return result
  }

  private func fault(_ error: any Error, on id: Identifier?) -> JobResult.Fault {
    var isStale = false
    if case StoreError.stale = error { isStale = true }
    let name = id.flatMap { try? store.ticket($0)?.shownName } ?? "ticket"
    return JobResult.Fault(
      ticket: id ?? .desk, name: name, reason: Failure(error).spoken, isStale: isStale)
  }
}

extension Error {
  /// Whether the store said no and is as it was, rather than that it failed.
  fileprivate var isRefusal: Bool { self is StoreError || self is Refusal || self is Failure }
}
