package import Screen
internal import Text

extension State {
  /// Draws the whole screen.
  package func frame(theme: Theme) -> Frame {
    var memory = FrameMemory()
    return frame(theme: theme, memory: &memory)
  }

  /// Draws the whole screen, what did not change since the last time out of the memory of it.
  package func frame(theme: Theme, memory: inout FrameMemory) -> Frame {
    var painter = Painter(size: size, look: look(theme), memory: memory)
    memory = FrameMemory()
    defer { memory = painter.memory }
    guard size.rows > 0, size.columns > 0 else { return Frame(grid: painter.grid) }
    draw(&painter)
    return Frame(
      grid: painter.grid, cursor: painter.cursor, title: title,
      mouse: settings.usesMouse ? .buttons : .off)
  }

  /// How components are drawn in a theme.
  func look(_ theme: Theme) -> Look { Look(theme, lines: isASCII ? .ascii : .rounded) }

  private func draw(_ painter: inout Painter) {
    let layout = layout
    drawHeader(in: layout.header, &painter)
    painter.rule(layout.upperRule)
    painter.rule(layout.lowerRule)
    switch screens.last {
    case .audit(let audit): drawAudit(audit, in: layout.body, &painter)
    case .customer(let customer): drawCustomer(customer, in: layout.body, &painter)
    case nil: drawAreas(layout, &painter)
    }
    drawStatus(in: layout.hints, &painter)
    drawOverlay(in: layout, &painter)
  }

  private func drawAreas(_ layout: ScreenLayout, _ painter: inout Painter) {
    for divider in layout.dividers {
      painter.grid.verticalRule(divider, style: painter.theme[.border])
      join(divider.column, layout, &painter)
    }
    if let rule = layout.lowerDivider { painter.rule(rule) }
    if let rect = layout.queues { drawNavigation(in: rect, &painter) }
    if let rect = layout.list { drawList(in: rect, &painter) }
    if let rect = layout.ticket { drawTicketArea(in: rect, &painter) }
  }

  /// Lets a rule between areas run into those above and below.
  private func join(_ column: Int, _ layout: ScreenLayout, _ painter: inout Painter) {
    for (rule, sign) in [(layout.upperRule, "┬" as SafeLine), (layout.lowerRule, "┴")]
    where !rule.isEmpty {
      painter.grid.write(
        sign, at: Point(row: rule.row, column: column), style: painter.theme[.border])
    }
  }

  /// The name of the terminal's window: of what is open, so that it stays while the cursor moves.
  private var title: SafeLine {
    let row = focus == .ticket || composer != nil ? currentRow : nil
    let name = row.map { "\($0.name) \($0.subject)" } ?? list.source.title
    return SafeLine("ttydesk: \(name)")
  }
}
