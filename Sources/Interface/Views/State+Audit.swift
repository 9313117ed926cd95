internal import Commands
internal import Screen
internal import Text
internal import Tickets

extension State {
  /// The log of a ticket or of the desk: who did what, and what was there before and after.
  func drawAudit(_ audit: AuditState, in rect: Rect, _ painter: inout Painter) {
    let (head, rest) = rect.cut(.top, min(2, rect.rows))
    drawAuditHead(audit, in: head, &painter)
    guard audit.isLoaded else { return painter.message(["Loading …"], in: rest) }
    guard !audit.rows.isEmpty else {
      return painter.message([SafeLine(audit.problem ?? "No event passes this filter.")], in: rest)
    }
    var row = 0
    var index = audit.top
    while row < rest.rows, audit.rows.indices.contains(index) {
      let entry = audit.rows[index]
      let isSelected = index == audit.selected
      drawEntry(
        entry, isSelected: isSelected, finding: audit.find, in: rest.line(row), &painter)
      row += 1
      if audit.opened.contains(entry.id) {
        for fragment in details(entry, width: rest.columns - 6).prefix(max(0, rest.rows - row)) {
          let line = rest.line(row).cut(.left, 6).rest
          painter.put(fragment.line, in: line, role: fragment.role)
          painter.highlight([audit.find], of: fragment.line, at: line.origin, in: line)
          row += 1
        }
      }
      index += 1
    }
  }

  private func drawAuditHead(_ audit: AuditState, in rect: Rect, _ painter: inout Painter) {
    let first = rect.line(0)
    let state = Fragment(
      SafeLine("  \(text(of: audit.verification)) "), role(of: audit.verification))
    let used = painter.putRight([state], in: first, fill: .text)
    let left = first.cut(.left, first.columns - used).strip
    let filter = audit.filter.isEmpty ? "everything" : audit.filter
    painter.put(SafeLine(" \(audit.title): \(filter)"), in: left, role: .heading)
    if let problem = audit.problem {
      painter.put(SafeLine(" " + problem), in: rect.line(1), role: .error)
    } else {
      painter.put(
        " Time             Who       What           Subject   Detail", in: rect.line(1),
        role: .listHeader)
    }
  }

  private func text(of verification: Verification) -> String {
    switch verification {
    case .unknown: "not verified yet"
    case .running: "verifying …"
    case .intact(let events, let erased):
      "✓ verified: \(CountText.text(events, "event")), \(erased) erased"
    case .broken(let faults): "✗ BROKEN: \(faults.first ?? "")"
    }
  }

  private func role(of verification: Verification) -> Role {
    switch verification {
    case .unknown, .running: .textMuted
    case .intact: .success
    case .broken: .error
    }
  }

  private func drawEntry(
    _ entry: AuditRow, isSelected: Bool, finding words: String, in line: Rect,
    _ painter: inout Painter
  ) {
    let role: Role = isSelected && !settings.isSlowLink ? .listSelected : .list
    let isInternal = entry.stream != .public
    var fragments = [
      Fragment(isSelected ? "▌" : " ", isSelected ? .borderFocused : role),
      Fragment(SafeLine(times.moment(entry.time)).fitted(to: 16), role),
      Fragment(SafeLine(" " + entry.actor).fitted(to: 10), role),
      Fragment(
        SafeLine(" " + entry.kind).fitted(to: 15), isInternal && !isSelected ? .threadNote : role),
      Fragment(SafeLine(" " + entry.subject).fitted(to: 10) + " ", role),
    ]
    let used = fragments.reduce(0) { $0 + $1.line.width }
    func add(_ text: String, _ role: Role) {
      let fitted = SafeLine(text).truncated(to: max(0, line.columns - used))
      fragments.append(Fragment(fitted, role))
    }
    if let erasure = entry.erasure {
      let verb = erasure.isRedacted ? "redacted" : "erased"
      add("▒ \(verb) by \(erasure.by): \(erasure.reason)", .warning)
    } else {
      add(entry.summary, role)
    }
    painter.put(fragments, in: line, fill: role)
    guard !words.isEmpty else { return }
    let text = fragments.reduce(SafeLine.empty) { $0 + $1.line }
    painter.highlight([words], of: text, at: line.origin, in: line)
  }

  /// What was there before and after, and where it was done from.
  private func details(_ entry: AuditRow, width: Int) -> [Fragment] {
    var lines: [Fragment] = []
    func add(_ text: String?, _ sign: String, _ role: Role) {
      guard let text else { return }
      for line in SafeLine.lines(text).prefix(200) {
        lines += (SafeLine(sign) + line).wrapped(to: max(8, width)).map { Fragment($0, role) }
      }
    }
    add(entry.before, "- ", .diffBefore)
    add(entry.after, "+ ", .diffAfter)
    let stream = "\(entry.stream.name) event \(entry.event.hex.prefix(16))"
    let origin = entry.origin.map { " from \($0)" } ?? ""
    lines.append(
      Fragment(
        SafeLine("\(times.exact(entry.time))\(origin) · no. \(entry.id) · \(stream)"), .threadMeta))
    return lines
  }

  /// Rows of the screen that an event takes.
  func height(of entry: AuditRow, _ audit: AuditState) -> Int {
    1 + (audit.opened.contains(entry.id) ? details(entry, width: size.columns - 6).count : 0)
  }
}
