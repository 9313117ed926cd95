import Commands
import Glibc
import Store
import Text
import Tickets

/// Destroying content for good.
extension Session {
  /// Does `ttydesk privacy erase`.
  func erase() throws {
    let isSure = invocation.has(.yes) || invocation.has(.dryRun)
    guard isSure || isatty(STDIN_FILENO) == 1 else {
      throw Failure(
        misused: invocation,
        "nobody is here to be asked, and erasing cannot be undone; give --yes to do it, or "
          + "--dry-run to see what it would do")
    }
    let request = ErasureRequest(
      scope: try erasureScope(), basis: invocation.required(.basis),
      reason: invocation.required(.reason))
    let plan = try plan(request)
    guard !invocation.has(.dryRun) else {
      try show(plan, request: nil)
      return
    }
    if !output.isJSON { try show(plan, request: nil) }
    if !isSure {
      try output.flush()
      try confirm()
    }
    let id = try carryOut(plan, request)
    if output.isJSON { try show(plan, request: id) } else { try output.write(id.hex) }
  }

  /// Does `ttydesk privacy redact`.
  func redact() throws {
    let found = try message(invocation.argument(.message))
    let request = ErasureRequest(
      scope: .passage(found.message, pattern: invocation.required(.pattern)),
      basis: invocation.value(.basis) ?? Session.notGiven,
      reason: invocation.value(.reason) ?? Session.notGiven)
    let plan = try store.plan(request, as: actor)
    let id = try carryOut(plan, request)
    try report(
      "Masked the words in \(found.ticket.shownName).", name: found.message.id.hex,
      json: [
        "message": .string(found.message.id.hex), "ticket": JSON(found.ticket.number),
        "request": .string(id.hex),
      ])
  }

  /// Finds what would be destroyed, which takes reading the whole log where it is about a person.
  private func plan(_ request: ErasureRequest) throws -> ErasurePlan {
    let progress = Progress("Erasing:", isQuiet: invocation.has(.quiet))
    defer { progress.end() }
    return try store.plan(request, as: actor) { progress.update($0) }
  }

  private func erasureScope() throws -> ErasureRequest.Scope {
    if let name = invocation.value(.ticket) { return .ticket(try ticket(name).id) }
    if let name = invocation.value(.message) { return .message(try message(name).message) }
    return .person(address: invocation.argument(.address))
  }

  /// Says what would be destroyed, or was.
  private func show(_ plan: ErasurePlan, request: Identifier?) throws {
    guard !output.isJSON else {
      try output.write(
        [
          "request": JSON(request?.hex), "dryRun": .bool(request == nil),
          "destroyed": .number(plan.erasedCount), "masked": .number(plan.maskedCount),
          "tickets": .array(plan.tickets.map(JSON.string)),
          "kinds": .object(plan.kinds.map { ($0.kind, .number($0.count)) }),
        ] as JSON)
      return
    }
    let kinds = plan.kinds.map { "\($0.count) × \($0.kind)" }
    let facts = [
      ("destroyed", "the content of \(plan.erasedCount.counted("event"))"),
      ("masked", "words in the content of \(plan.maskedCount.counted("event"))"),
      ("events", kinds.joined(separator: ", ")),
      ("tickets", plan.tickets.isEmpty ? "none" : plan.tickets.joined(separator: ", ")),
      ("held", "nothing of it is under a legal hold"),
    ]
    for (name, text) in facts {
      let label = output.paint(SafeLine(name).padded(to: 11), .faint)
      for (index, line) in SafeLine(text).wrapped(to: max(20, output.width - 11)).enumerated() {
        try output.write((index == 0 ? label : SafeLine.spaces(11).text) + line.text)
      }
    }
  }

  /// Asks whoever is at the terminal.
  private func confirm() throws {
    StandardError.write(raw: "This cannot be undone. Type ERASE to go on: ")
    guard readLine() == "ERASE" else {
      throw Failure(.usage, "that was not ERASE; nothing was erased")
    }
  }

  private func carryOut(_ plan: ErasurePlan, _ request: ErasureRequest) throws -> Identifier {
    let progress = Progress("Erasing:", isQuiet: invocation.has(.quiet))
    defer { progress.end() }
    let id = try store.erase(plan, for: request, as: actor) { progress.update($0) }
    progress.end()
    if try store.isScrubbingPending() {
      StandardError.write(
        SafeLine(
          "ttydesk: another program reads the desk, so traces may still be in its files; "
            + "close every ttydesk, then run: ttydesk doctor"))
    }
    return id
  }

  private static let notGiven = "not given"
}

extension ErasurePlan {
  /// How many events of each kind lose their content, by kind.
  fileprivate var kinds: [(kind: String, count: Int)] {
    Dictionary(grouping: targets, by: \.kind).map { ($0.key, $0.value.count) }
      .sorted { $0.kind < $1.kind }
  }
}
