internal import Screen
internal import Text

extension State {
  /// The queues and views with their counts.
  func drawNavigation(in rect: Rect, _ painter: inout Painter) {
    let hasFocus = focus == .queues && composer == nil
    let top = min(max(0, navigation.selected - rect.rows + 1), max(0, navigation.rows.count - 1))
    let digits = navigation.rows.reduce(0) { width, row in
      guard case .entry(_, let entry?) = row else { return width }
      return max(width, "\(entry.total)".utf8.count)
    }
    for (number, row) in navigation.rows.dropFirst(top).prefix(rect.rows).enumerated() {
      let line = rect.line(number)
      switch row {
      case .heading(let title):
        painter.put(SafeLine(" " + title), in: line, role: .listHeader)
      case .entry(let source, let entry):
        let isSelected = top + number == navigation.selected
        let isShown = source.kind == list.source.kind
        let role: Role =
          isSelected && hasFocus ? .navigationSelected : isShown ? .heading : .navigation
        drawEntry(
          source, entry, digits: digits, in: line, role: role, isShown: isShown, &painter)
      }
    }
  }

  private func drawEntry(
    _ source: ListSource, _ entry: Counts.Entry?, digits: Int, in line: Rect, role: Role,
    isShown: Bool, _ painter: inout Painter
  ) {
    painter.put(.empty, in: line, role: role)
    var facts: [Fragment] = []
    if let entry {
      if entry.breaching > 0 { facts.append(Fragment("!\(entry.breaching) ", .listBreaching)) }
      if entry.unread > 0 { facts.append(Fragment("●\(entry.unread) ", .listUnread)) }
      let total = SafeLine("\(entry.total)").padded(to: digits, .right)
      facts.append(Fragment(total + " ", .navigationCount))
    }
    let used = painter.putRight(facts, in: line, fill: role)
    let left = line.cut(.left, line.columns - used).strip
    painter.put(SafeLine((isShown ? "▸ " : "  ") + source.title), in: left, role: role)
  }
}
