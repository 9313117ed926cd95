import Commands
import Glibc
import Intake
import Store
import Text

extension Session {
  /// Does `ttydesk import`.
  ///
  /// - Returns: Success, or ``ExitCode/dataError`` where something could not be taken in.
  func importFiles() throws -> ExitCode {
    let paths = invocation.allArguments(.path)
    let missing = paths.filter { $0 != "-" && access($0, F_OK) != 0 }
    if missing == paths { throw FileError(path: paths[0], code: ENOENT) }
    let format = invocation.value(.format).flatMap(IntakeFormat.init) ?? .auto
    let work = try FileImport(store: store, queue: try queueForNew().id, format: format, as: actor)
    let progress = Progress("Importing", isQuiet: invocation.has(.quiet))
    Interruption.watch()
    let summary = try work.run(paths) { state in
      let done = state.summary
      let known = done.duplicates > 0 ? ", \(done.duplicates) here already" : ""
      progress.update(SafeLine("\(done.messages) messages, \(done.tickets) tickets\(known)"))
      return !Interruption.isRequested
    }
    progress.end()
    try report(summary)
    guard !Interruption.isRequested else {
      try output.flush()
      throw Failure(
        .tryAgain,
        "the import was stopped; what is told above was kept, and the same command "
          + "goes on with the rest")
    }
    return summary.failed.isEmpty ? .success : .dataError
  }

  /// The queue of that name, or else the desk's first one.
  private func queueForNew() throws -> QueueEntry {
    if let name = invocation.value(.queue) { return try store.queue(named: name) }
    guard let first = try store.queues().first else {
      throw StoreError.unknownQueue("to import into", known: [])
    }
    return first
  }

  private func report(_ summary: IntakeSummary) throws {
    guard !output.isJSON else {
      let failed = summary.failed.map { failure in
        ["file": .string(failure.file), "error": .string(failure.error)] as JSON
      }
      try output.write(
        [
          "messages": .number(summary.messages), "tickets": .number(summary.tickets),
          "duplicates": .number(summary.duplicates), "failed": .array(failed),
        ] as JSON)
      return
    }
    try output.flush()
    for failure in summary.failed {
      StandardError.write(SafeLine("ttydesk: \(failure.file): \(failure.error)"))
    }
    var facts = [
      "took in " + summary.messages.counted("message"),
      "opened " + summary.tickets.counted("ticket"),
    ]
    if summary.duplicates > 0 { facts.append("left out \(summary.duplicates) that were here") }
    if !summary.failed.isEmpty { facts.append("could not read \(summary.failed.count)") }
    try output.write(SafeLine(facts.listed.prefix(1).uppercased() + facts.listed.dropFirst() + "."))
  }
}
