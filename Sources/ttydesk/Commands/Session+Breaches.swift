import Commands
import Store
import Text
import Tickets

/// The register of breaches of personal data, with the clock of the notice.
extension Session {
  /// Does `ttydesk privacy breach new`.
  func addBreach() throws {
    let breach = Breach(
      summary: invocation.argument(.summary),
      noticedAt: try past(invocation.value(.noticed), "--noticed"),
      concerned: invocation.value(.concerned), measures: invocation.value(.measures))
    let id = try store.setBreach(breach, as: actor)
    try report(
      "The authority has to be told by \(local(breach.deadline)).", name: id.short,
      json: json(of: breach, id))
  }

  /// Does `ttydesk privacy breach list`.
  func listBreaches() throws {
    for entry in try store.breaches(as: actor) {
      guard !output.isJSON else {
        try output.write(json(of: entry.breach, entry.id))
        continue
      }
      let state = SafeLine(state(of: entry.breach)).padded(to: 18)
      let ink: Ink =
        entry.breach.settlement != nil ? .green : isOverdue(entry.breach) ? .boldRed : .yellow
      try output.write(
        SafeLine("\(entry.id.short)  \(local(entry.breach.noticedAt))  ").text
          + output.paint(state, ink) + "  " + SafeLine(entry.breach.summary).text)
    }
  }

  /// Does `ttydesk privacy breach report`.
  func reportBreach() throws {
    let entry = try store.breach(named: invocation.argument(.breach), as: actor)
    var breach = entry.breach
    let at =
      invocation.has(.at)
      ? try past(invocation.value(.at), "--at") : breach.settlement?.at ?? now
    let isReported = !invocation.has(.noRisk)
    let settlement = Breach.Settlement(
      at: at, isReported: isReported,
      reference: invocation.value(.reference) ?? breach.settlement?.reference,
      reason: invocation.value(.reason) ?? breach.settlement?.reason)
    guard settlement.reason != nil || isReported else {
      throw Failure(misused: invocation, "why nobody is at risk has to be said with --reason")
    }
    guard settlement.reason != nil || at <= breach.deadline else {
      throw Failure(
        misused: invocation,
        "the 72 hours were over at \(local(breach.deadline)); why has to be said with --reason")
    }
    breach.settlement = settlement
    breach.concerned = invocation.value(.concerned) ?? breach.concerned
    breach.measures = invocation.value(.measures) ?? breach.measures
    try store.setBreach(breach, of: entry, as: actor)
    try report("Written down.", name: entry.id.short, json: json(of: breach, entry.id))
  }

  /// How a breach stands: what is left of the 72 hours, or how it was settled.
  func state(of breach: Breach) -> String {
    if let settlement = breach.settlement {
      guard settlement.isReported else { return "no risk" }
      return "reported" + (settlement.reference.map { " (\($0))" } ?? "")
    }
    let minutes = abs(breach.deadline.milliseconds(since: now)) / 60_000
    let time = minutes < 120 ? "\(minutes) min" : "\(minutes / 60) h"
    return isOverdue(breach) ? "overdue by \(time)" : "\(time) left"
  }

  private func isOverdue(_ breach: Breach) -> Bool { now > breach.deadline }

  /// A moment that is not in the future; now if left out.
  private func past(_ text: String?, _ option: String) throws -> Timestamp {
    guard let text else { return now }
    let time = try AuditSearch.time(text, self)
    guard time <= now else {
      throw StoreError.badValue(field: option, value: text, expected: "a time in the past")
    }
    return time
  }

  private func json(of breach: Breach, _ id: Identifier) -> JSON {
    [
      "id": .string(id.hex), "name": .string(id.short), "summary": .string(breach.summary),
      "noticedAt": .string(breach.noticedAt.description),
      "deadline": .string(breach.deadline.description), "state": .string(state(of: breach)),
      "overdue": .bool(breach.settlement == nil && isOverdue(breach)),
      "concerned": JSON(breach.concerned), "measures": JSON(breach.measures),
      "settledAt": JSON(breach.settlement?.at.description),
      "reported": .bool(breach.settlement?.isReported == true),
      "reference": JSON(breach.settlement?.reference),
      "reason": JSON(breach.settlement?.reason),
    ]
  }
}
