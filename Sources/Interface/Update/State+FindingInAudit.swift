internal import Commands
internal import Tickets

extension State {
  /// Goes to the next event of the log that has the words; older ones are asked for.
  mutating func findInAudit(step: Int) -> [Effect] {
    var isFound = false
    updateAudit { isFound = $0.findNext(step: step) }
    if isFound { return auditMoved() }
    var effect: Effect?
    let generation = nextGeneration()
    if step > 0 { updateAudit { effect = $0.findOlder(generation: generation) } }
    guard let effect else {
      say(.information, "It is not found here.")
      return []
    }
    say(.information, "Looking further back …")
    return [effect]
  }

  /// Takes events of the log in, and goes on looking in them for what was not found before.
  mutating func receive(_ page: AuditPage) -> [Effect] {
    var finding: AuditState.Finding?
    let generation = nextGeneration()
    updateAudit { audit in
      guard audit.receive(page), audit.findingSince != nil else { return }
      finding = audit.findAmong(last: page.rows.count, generation: generation)
    }
    switch finding {
    case .goesOn(let effect): return [effect]
    case .found:
      toast = nil
      return auditMoved()
    case .tired:
      guard case .audit(let audit) = screens.last else { return [] }
      say(
        .information,
        "It is not among the last \(audit.rows.count) events: \(key(for: .findNext)) looks further."
      )
      return auditMoved()
    case .nowhere: say(.information, "It is not found here.")
    case nil: break
    }
    return []
  }
}
