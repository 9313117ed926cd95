internal import Commands
internal import Screen
internal import Text
internal import Tickets

extension State {
  /// The rows of a list's area that hold tickets, below its headings.
  func listRows(in rect: Rect) -> Rect {
    rect.rows >= 8 ? rect.cut(.top, 1).rest : rect
  }

  /// The list of tickets.
  func drawList(in rect: Rect, _ painter: inout Painter) {
    let rows = listRows(in: rect)
    let shown = list.rows.dropFirst(list.top).prefix(rows.rows)
    let columns = ListColumns(listColumns, width: rect.columns, rows: shown)
    if rows != rect {
      painter.line(.listHeader, .listHeader(columns, list.sort), in: rect.line(0)) { painter in
        drawListHeader(columns, in: rect.line(0), &painter)
      }
    }
    guard !list.rows.isEmpty else { return drawEmptyList(in: rows, &painter) }
    var number = 0
    var index = list.top
    while number < rows.rows, list.rows.indices.contains(index) {
      let row = list.rows[index]
      if let heading = list.grouping.heading(of: row), startsGroup(index) {
        painter.put(SafeLine(" \(heading)"), in: rows.line(number), role: .heading)
        number += 1
        guard number < rows.rows else { break }
      }
      drawRow(row, columns, isSelected: index == list.selected, in: rows.line(number), &painter)
      number += 1
      index += 1
    }
  }

  /// Whether a heading stands above a row.
  func startsGroup(_ index: Int) -> Bool {
    guard index > list.top else { return true }
    let grouping = list.grouping
    return grouping.heading(of: list.rows[index]) != grouping.heading(of: list.rows[index - 1])
  }

  private func drawListHeader(
    _ columns: ListColumns, in line: Rect, _ painter: inout Painter
  ) {
    painter.put(.empty, in: line, role: .listHeader)
    for (column, field) in fields(columns, in: line) {
      let isOrder = list.sort.column == column
      let title = SafeLine(
        column.title + (isOrder && column.title.count < field.columns ? "▾" : ""))
      painter.put(
        title, in: field, role: .listHeader, alignment: column.isRight ? .right : .left)
    }
  }

  private func fields(_ columns: ListColumns, in line: Rect) -> [(ListColumn, Rect)] {
    var start = line.column + min(ListColumns.gutter, line.columns)
    let end = line.column + line.columns
    return columns.widths.map { part in
      let field = Rect(
        row: line.row, column: start, rows: 1, columns: max(0, min(part.width, end - start)))
      start += part.width + 1
      return (part.column, field)
    }
  }

  private func drawRow(
    _ row: TicketRow, _ columns: ListColumns, isSelected: Bool, in line: Rect,
    _ painter: inout Painter
  ) {
    let since = list.sort == .created ? row.createdAt : row.updatedAt
    let facts = ListLine(
      row: row, columns: columns, role: role(of: row, isSelected: isSelected),
      isSelected: isSelected, isMarked: marks.contains(row.id),
      age: Age.text(from: since, to: now), due: row.dueAt.map { DueText(due: $0, now: now) },
      words: list.source.words, presence: presence[row.id]?.first)
    painter.line(.ticket(row.id), .ticket(facts), in: line) { painter in
      draw(facts, in: line, &painter)
    }
  }

  private func draw(_ facts: ListLine, in line: Rect, _ painter: inout Painter) {
    let (row, role) = (facts.row, facts.role)
    painter.put(.empty, in: line, role: role)
    let mark = Marks.state(row)
    let (isSelected, isMarked) = (facts.isSelected, facts.isMarked)
    painter.put(
      [
        Fragment(isSelected ? "▌" : " ", isSelected ? .borderFocused : role),
        Fragment(isMarked ? "+" : " ", isMarked ? .listMarked : role),
        Fragment(mark.line, mark.role), Marks.presence(facts.presence, role),
      ], in: line.cut(.left, ListColumns.gutter).strip, fill: role)
    for (column, field) in fields(facts.columns, in: line) {
      let cell = cell(column, facts)
      let style = painter.style(cell.role, on: role)
      guard !field.isEmpty else { continue }
      let text = cell.line.truncated(to: field.columns)
      painter.grid.put(
        text, at: field.origin, width: field.columns, style: style,
        alignment: column.isRight ? .right : .left)
      if column == .subject || column == .customer {
        painter.highlight(facts.words, of: text, at: field.origin, in: field)
      }
    }
  }

  /// A slow link shows the cursor in the gutter alone: a few bytes a key instead of two rows.
  private func role(of row: TicketRow, isSelected: Bool) -> Role {
    if isSelected, !settings.isSlowLink {
      return focus == .list && composer == nil ? .listSelected : .listSelectedUnfocused
    }
    if marks.contains(row.id) { return .listMarked }
    if row.isUnread { return .listUnread }
    return row.status.isActive && !row.isDeleted ? .list : .listClosed
  }

  private func cell(_ column: ListColumn, _ facts: ListLine) -> (line: SafeLine, role: Role) {
    let (row, role) = (facts.row, facts.role)
    switch column {
    case .number: return (SafeLine(row.name), role)
    case .subject: return (SafeLine(row.subject.isEmpty ? "(no subject)" : row.subject), role)
    case .customer: return (SafeLine(row.requester), role)
    case .organization: return (SafeLine(row.organization ?? ""), role)
    case .queue: return (SafeLine(row.queue), role)
    case .status: return (SafeLine(row.status.rawValue), Marks.role(row.status))
    case .priority: return Marks.priority(row.priority)
    case .assignee: return (SafeLine(row.isMine ? "me" : row.assignee ?? ""), role)
    case .tags: return (SafeLine(row.tags.map { "#\($0)" }.joined(separator: " ")), .tag)
    case .messages: return (SafeLine("\(row.messageCount)"), role)
    case .age: return (SafeLine(facts.age), role)
    case .sla: return facts.due.map { (SafeLine($0.text), $0.role) } ?? (.empty, role)
    }
  }

  private func drawEmptyList(in rect: Rect, _ painter: inout Painter) {
    guard list.isLoaded else { return painter.message(["Loading …"], in: rect) }
    if let problem = list.problem {
      return painter.message([SafeLine(problem)], in: rect, role: .error)
    }
    if desk?.isEmpty == true {
      let key = key(for: .newTicket)
      return painter.message(
        [
          "No tickets yet.", "",
          SafeLine("Press \(key) to make one,"), "or leave and bring your mail in:",
          "ttydesk import ~/Maildir",
        ], in: rect)
    }
    switch list.source.kind {
    case .preset(let preset): painter.message([SafeLine(preset.emptyText)], in: rect)
    case .search:
      painter.message(
        [
          "Nothing was found.",
          SafeLine("\(key(for: .search)) searches for something else, esc goes back."),
        ],
        in: rect)
    case .queue, .view: painter.message(["No ticket is here."], in: rect)
    }
  }

  /// The key that calls a command here, for sentences that speak of it.
  func key(for command: Command, with arguments: [String] = []) -> String {
    let keys = keymap.keys(for: command, with: arguments, in: context)
    return keys.first?.description ?? ":\(command.rawValue)"
  }
}

extension ListSort {
  /// The column that shows the order; nil where none does.
  fileprivate var column: ListColumn? {
    switch self {
    case .updated, .created: .age
    case .sla: .sla
    case .priority: .priority
    }
  }
}
