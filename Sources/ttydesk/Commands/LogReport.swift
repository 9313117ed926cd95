import Commands
import Text
import Tickets

/// Tells people and programs what the check of a log found.
struct LogReport {
  let output: Output
  /// What to call an account.
  let accountName: (Identifier) throws -> String

  /// Writes what was found.
  ///
  /// - Returns: Success for a sound log, else ``ExitCode/dataError``.
  func write(_ found: LogVerification) throws -> ExitCode {
    if output.isJSON {
      try output.write(try json(of: found))
    } else {
      try writeText(found)
    }
    return found.isSound ? .success : .dataError
  }

  /// What was found, for programs.
  func json(of found: LogVerification) throws -> JSON {
    let erasures = try found.erasures.map { group in
      [
        "request": .string(group.request.hex), "basis": .string(group.basis),
        "reason": .string(group.reason), "actor": .string(try accountName(group.actor)),
        "at": .string(group.at.description), "count": .number(group.count),
      ] as JSON
    }
    let findings = found.findings.map { finding in
      [
        "position": .number(Int(finding.position)), "id": .string(finding.id),
        "problem": .string(finding.description),
      ] as JSON
    }
    let incomplete = found.incomplete.map { chain in
      [
        "replica": .string(chain.replica.hex), "events": .number(Int(clamping: chain.newest)),
        "missing": .number(Int(clamping: chain.missing)),
      ] as JSON
    }
    return [
      "sound": .bool(found.isSound), "events": .number(Int(found.events)),
      "payloads": .number(Int(found.payloads)), "erased": .number(Int(found.erased)),
      "covered": .number(Int(found.covered)), "replicas": .number(found.replicas),
      "incomplete": .array(incomplete), "erasures": .array(erasures),
      "findings": .array(findings),
    ]
  }

  /// Writes the sum, why content is gone, and what is wrong.
  func writeText(_ found: LogVerification) throws {
    let sum = [
      Int(found.events).counted("event"), Int(found.payloads).counted("payload"),
      "\(found.erased) erased",
    ].joined(separator: ", ")
    if found.isSound {
      try output.write(SafeLine("The log is sound: \(sum)."), .green)
      if found.covered > 0 {
        let share = "\(found.covered) of \(found.events) events"
        try output.write(SafeLine("The hub's signed checkpoint holds \(share)."), .green)
      }
    } else {
      let things = found.findings.count.counted("fault")
      try output.write(SafeLine("The log is not sound, it has \(things): \(sum)."), .boldRed)
    }
    for chain in found.incomplete.prefix(LogReport.mostShown) {
      let share = "\(chain.missing) of \(chain.newest) events"
      try output.write(
        SafeLine("  \(share) of the replica \(chain.replica.short) are not in it."), .faint)
    }
    for group in found.erasures {
      let who = try accountName(group.actor)
      let line = "\(group.count) erased by \(who) at \(group.at): \(group.basis): \(group.reason)"
      try output.write(SafeLine("  " + line), .faint)
    }
    for finding in found.findings.prefix(LogReport.mostShown) {
      try output.write(SafeLine("  " + finding.description + "."))
    }
    let rest = found.findings.count - LogReport.mostShown
    if rest > 0 { try output.write("  and \(rest) more; --json lists them all") }
  }

  /// Behind the first faults are mostly those that follow from them.
  private static let mostShown = 100
}
