internal import Commands
internal import Screen
internal import Text
internal import Tickets

extension State {
  /// The parts of the ticket's area: the head, the thread, and the composer below it.
  struct TicketParts {
    var head: Rect
    var thread: Rect
    var composer: Rect?
  }

  /// How the ticket's area is shared out.
  func ticketParts(in rect: Rect) -> TicketParts {
    var rest = rect
    var editor: Rect?
    if composer != nil {
      let wanted = max(8, rect.rows * 55 / 100)
      let isNew = composer?.draft.key == .new
      let height = isNew || rect.rows - wanted < 5 ? rect.rows : wanted
      let (strip, above) = rect.cut(.bottom, height)
      (editor, rest) = (strip, above)
    }
    guard !rest.isEmpty else { return TicketParts(head: rest, thread: rest, composer: editor) }
    let head = rest.rows < 6 ? min(1, rest.rows) : 2 + remarks.count
    let (top, thread) = rest.cut(.top, min(head, rest.rows))
    return TicketParts(head: top, thread: thread, composer: editor)
  }

  func drawTicketArea(in rect: Rect, _ painter: inout Painter) {
    let parts = ticketParts(in: rect)
    if let editor = parts.composer { drawComposer(in: editor, &painter) }
    guard let thread, !parts.thread.isEmpty || !parts.head.isEmpty else {
      if composer == nil || !parts.thread.isEmpty { drawNoTicket(in: parts.thread, &painter) }
      return
    }
    drawTicketHead(thread, in: parts.head, &painter)
    if let source = thread.source {
      drawSource(source, from: thread.sourceTop, in: parts.thread, &painter)
    } else {
      drawThread(thread, in: parts.thread, &painter)
    }
  }

  private func drawNoTicket(in rect: Rect, _ painter: inout Painter) {
    guard composer == nil else { return }
    painter.message(["No ticket is open."], in: rect)
  }

  // MARK: The head

  /// Draws what the ticket is.
  ///
  /// `#1042 Cannot log in …                         Support · open · !! urgent`
  private func drawTicketHead(_ thread: ThreadState, in rect: Rect, _ painter: inout Painter) {
    guard !rect.isEmpty else { return }
    let row = thread.card?.row ?? list.rows.first { $0.id == thread.id } ?? nil
    guard let row else {
      return painter.put(
        thread.isLoaded ? " It is not here." : " …", in: rect.line(0), role: .textMuted)
    }
    let priority = Marks.priority(row.priority)
    var facts = [Fragment(SafeLine(" \(row.queue) · "), .textMuted)]
    facts.append(Fragment(SafeLine(row.status.rawValue), Marks.role(row.status)))
    if row.priority != .normal {
      facts.append(Fragment(" · ", .textMuted))
      facts.append(Fragment(SafeLine("\(priority.line) \(row.priority.rawValue)"), priority.role))
    }
    facts.append(Fragment(" ", .text))
    let first = rect.line(0)
    let subject = SafeLine(" \(row.name) \(row.subject)")
    let used =
      subject.width > first.columns - 20 && first.columns < 60
      ? 0 : painter.putRight(facts, in: first, fill: .text)
    let left = first.cut(.left, first.columns - used).strip
    painter.put(subject, in: left, role: .heading)
    painter.highlight(list.source.words, of: subject, at: left.origin, in: left)
    guard rect.rows > 1 else { return }
    drawFields(row, thread.card, in: rect.line(1), &painter)
    for (number, remark) in remarks.prefix(rect.rows - 2).enumerated() {
      painter.put(SafeLine(" ") + remark.line, in: rect.line(2 + number), role: remark.role)
    }
  }

  private func drawFields(
    _ row: TicketRow, _ card: TicketCard?, in line: Rect, _ painter: inout Painter
  ) {
    let address = card?.requester.map(\.address).flatMap {
      $0.isEmpty || $0 == row.requester ? nil : Fragment(SafeLine(" <\($0)>"), .threadCustomer)
    }
    let organization = row.organization.map { Fragment(SafeLine(" · \($0)"), .textMuted) }
    let name = Fragment(SafeLine(" " + row.requester), .threadCustomer)
    let promise = promise(row)
    func width(_ parts: [Fragment?]) -> Int { parts.reduce(0) { $0 + ($1?.line.width ?? 0) } }
    // By when it has to be answered is worth more than where its author works.
    let people = [[name, address, organization], [name, organization], [name]].first {
      width($0) + width(promise) <= line.columns
    }
    var fields = (people ?? [name]).compactMap(\.self) + promise
    if !row.tags.isEmpty {
      fields.append(Fragment("   ", .text))
      fields.append(
        Fragment(SafeLine(row.tags.map { "#\($0)" }.joined(separator: " ")), .tag))
    }
    painter.put(fields, in: line, fill: .text)
  }

  /// Who has it, and by when it has to be answered.
  private func promise(_ row: TicketRow) -> [Fragment] {
    var fields = [Fragment("   ", .text)]
    fields.append(
      Fragment(SafeLine(row.assignee.map { "agent \($0)" } ?? "nobody has it"), .textMuted))
    if let due = row.dueAt {
      let left = DueText(due: due, now: now)
      fields.append(Fragment("   ", .text))
      fields.append(
        Fragment(
          SafeLine(
            due < now
              ? "SLA broken \(left.text.drop { $0 == "-" }) ago" : "SLA \(left.text) left"),
          left.role))
    }
    return fields
  }

  /// What must be known before anything is done: the past, conflicts, colleagues, merges.
  var remarks: [Fragment] {
    guard let thread else { return [] }
    var remarks: [Fragment] = []
    if let at = thread.at {
      let text = "AS OF \(times.exact(at)): \(key(for: .now)) comes back to the present"
      remarks.append(Fragment(SafeLine(text), .statusBarWarning))
    }
    guard let card = thread.card else { return remarks }
    for conflict in card.conflicts {
      let values = conflict.choices.map(\.title).joined(separator: " or ")
      let text = "≠ \(conflict.field.name): \(values)? \(key(for: .resolve)) picks one"
      remarks.append(Fragment(SafeLine(text), .conflict))
    }
    if let name = card.mergedInto {
      remarks.append(Fragment(SafeLine("Merged into \(name)."), .warning))
    }
    if card.row.isDeleted {
      let text = "✗ Deleted: \(key(for: .undelete)) brings it back"
      remarks.append(Fragment(SafeLine(text), .warning))
    }
    if let until = card.row.snoozedUntil, until > now {
      remarks.append(Fragment(SafeLine("Snoozed \(Snooze.text(until, times))."), .info))
    }
    if !card.links.isEmpty {
      let links = card.links.map { "\($0.kind.rawValue) \($0.name)" }.joined(separator: ", ")
      remarks.append(Fragment(SafeLine("↔ \(links)"), .link))
    }
    let people = (presence[thread.id] ?? []).map {
      $0.name + ($0.isWriting ? " is writing" : " is here too")
    }
    if !people.isEmpty {
      remarks.append(Fragment(SafeLine("◆ " + people.joined(separator: ", ")), .warning))
    }
    return remarks
  }

  // MARK: The thread

  private func drawThread(_ thread: ThreadState, in rect: Rect, _ painter: inout Painter) {
    guard thread.isLoaded else { return painter.message(["Loading …"], in: rect) }
    if let problem = thread.problem {
      return painter.message([SafeLine(problem)], in: rect, role: .error)
    }
    guard thread.count > 0 else {
      let text = thread.at == nil ? "Nothing was said yet." : "It was not there yet at that time."
      return painter.message([SafeLine(text)], in: rect)
    }
    let hasFocus = focus == .ticket && composer == nil
    let words = thread.find.map { [$0.text] } ?? list.source.words
    for (number, row) in thread.visible(height: rect.rows).enumerated() {
      let line = rect.line(number)
      let isCurrent = row.line.isHead && row.position.item == thread.current && hasFocus
      painter.line(
        .thread(row.position), .thread(row.line, isCurrent: isCurrent, words: words), in: line
      ) { painter in
        painter.put(row.line.fragments, in: line, fill: row.line.fill)
        if isCurrent { painter.put("▌", in: line.cut(.left, 1).strip, role: .borderFocused) }
        if !words.isEmpty {
          painter.highlight(words, of: row.line.text, at: line.origin, in: line)
        }
      }
      if let find = thread.find, find.position == row.position {
        markCurrent(find.text, of: row.line.text, in: line, &painter)
      }
    }
  }

  private func markCurrent(
    _ word: String, of line: SafeLine, in field: Rect, _ painter: inout Painter
  ) {
    let look = painter.theme[.matchCurrent]
    for range in Fold.ranges(of: word, in: line).prefix(1) {
      let place = Rect(
        row: field.row, column: field.column + range.lowerBound, rows: 1, columns: range.count)
      painter.grid.restyle(place.intersection(field)) { _ in look }
    }
  }

  private func drawSource(
    _ source: [SafeLine], from top: Int, in rect: Rect, _ painter: inout Painter
  ) {
    for (number, line) in source.dropFirst(top).prefix(rect.rows).enumerated() {
      painter.put(SafeLine(" ") + line, in: rect.line(number), role: .code)
    }
  }
}
