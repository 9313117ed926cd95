internal import Commands
internal import Screen
internal import Text
internal import Tickets

extension State {
  /// Rows that a notch of the wheel moves.
  private static let notch = 3

  mutating func handle(_ mouse: Mouse) -> [Effect] {
    let point = Point(row: mouse.row, column: mouse.column)
    if let overlay { return handle(mouse, in: overlay) }
    switch mouse.action {
    case .wheelUp: return wheel(-State.notch, at: point)
    case .wheelDown: return wheel(State.notch, at: point)
    case .press(.left): return press(at: point)
    case .drag(.left):
      guard let drag else { return [] }
      return moveSplit(drag, to: point.column)
    case .release:
      guard drag != nil else { return [] }
      drag = nil
      return [.saveSettings(settings)]
    case .press, .drag: return []
    }
  }

  private mutating func handle(_ mouse: Mouse, in overlay: Overlay) -> [Effect] {
    switch overlay {
    case .picker(var choice):
      let outcome = choice.picker.update(mouse, in: choice.picker.rect(in: layout.body))
      self.overlay = .picker(choice)
      return picked(outcome, choice)
    case .help, .prompt, .question:
      if mouse.action == .wheelUp { self.overlay?.scroll(by: -State.notch) }
      if mouse.action == .wheelDown { self.overlay?.scroll(by: State.notch) }
      return []
    }
  }

  private mutating func wheel(_ rows: Int, at point: Point) -> [Effect] {
    guard screens.isEmpty else { return move(by: rows) }
    switch layout.area(at: point) {
    case .ticket: return scrollThread(by: rows)
    case .list:
      list.move(by: rows)
      return cursorMoved()
    case .queues: navigation.move(by: rows)
    case nil: break
    }
    return []
  }

  private mutating func press(at point: Point) -> [Effect] {
    guard screens.isEmpty else { return pressOnScreen(at: point) }
    if let index = layout.dividers.firstIndex(where: { $0.contains(point) }) {
      drag = index
      return []
    }
    switch layout.area(at: point) {
    case .queues: return pressQueues(at: point)
    case .list: return pressList(at: point)
    case .ticket: return pressTicket(at: point)
    case nil: return []
    }
  }

  private mutating func pressQueues(at point: Point) -> [Effect] {
    guard let rect = layout.queues, composer == nil else { return [] }
    let top = max(0, navigation.selected - rect.rows + 1)
    let index = top + point.row - rect.row
    guard navigation.rows.indices.contains(index), let source = navigation.rows[index].source
    else { return [] }
    return show(source)
  }

  /// A click selects a row, a click on the selected one opens it.
  private mutating func pressList(at point: Point) -> [Effect] {
    guard let rect = layout.list, composer == nil else { return [] }
    let rows = listRows(in: rect)
    guard rows.contains(point), let index = row(atLine: point.row - rows.row) else { return [] }
    let wasSelected = index == list.selected && focus == .list
    focus = .list
    list.select(index)
    let effects = cursorMoved()
    return wasSelected ? effects + openCurrent() : effects
  }

  /// The row of the list on a line of its area; nil for headings and below the last.
  private func row(atLine line: Int) -> Int? {
    var number = 0
    var index = list.top
    while list.rows.indices.contains(index) {
      if list.grouping != .none, startsGroup(index) {
        if number == line { return nil }
        number += 1
      }
      if number == line { return index }
      number += 1
      index += 1
    }
    return nil
  }

  /// A click in the text puts the cursor there, one on a message makes it the current one.
  private mutating func pressTicket(at point: Point) -> [Effect] {
    guard let rect = layout.ticket else { return [] }
    let parts = ticketParts(in: rect)
    if let area = parts.composer, area.contains(point) {
      let text = composerText(in: area)
      composer?.editor.click(point, in: text)
      return []
    }
    guard composer == nil else { return [] }
    let effects = focus == .ticket ? [] : openCurrent()
    guard parts.thread.contains(point), thread?.source == nil else { return effects }
    prepareThread()
    let rows = thread?.visible(height: parts.thread.rows) ?? []
    let line = point.row - parts.thread.row
    guard rows.indices.contains(line) else { return effects }
    thread?.select(rows[line].position.item)
    let text = rows[line].line.text.text
    return text.contains("▸") ? effects + perform(Command.Call(.toggleFold)) : effects
  }

  private mutating func pressOnScreen(at point: Point) -> [Effect] {
    guard case .customer(let customer) = screens.last else { return [] }
    let first = layout.body.row + layout.body.rows - customerRows(customer)
    guard point.row >= first else { return [] }
    let index = customer.top + point.row - first
    if index == customer.selected { return openSelected() }
    return move(by: index - customer.selected)
  }

  private mutating func moveSplit(_ index: Int, to column: Int) -> [Effect] {
    let layout = layout
    if layout.queues != nil, index == 0 {
      settings.navigationWidth = max(16, min(60, column))
    } else if let list = layout.list, let ticket = layout.ticket {
      let total = max(1, list.columns + ticket.columns)
      settings.listShare = max(20, min(80, (column - list.column) * 100 / total))
    }
    prepareThread()
    return []
  }
}
