internal import Commands
internal import Screen
internal import Text
internal import Tickets

extension State {
  /// The last row: what was said, what waits, and the keys that matter here.
  func drawStatus(in rect: Rect, _ painter: inout Painter) {
    guard !rect.isEmpty else { return }
    if case .prompt(let prompt) = overlay { return drawPrompt(prompt, in: rect, &painter) }
    let look = painter.look
    var parts: [StatusLine.Part] = []
    if !marks.isEmpty { parts.append(.init(SafeLine("\(marks.count) marked"), role: .listMarked)) }
    if !pendingKeys.isEmpty {
      let names = pendingKeys.map(\.description).joined(separator: " ")
      parts.append(.init(SafeLine(names + " …"), role: .hintKey, weight: 2))
    }
    if sync.drafts > 0 {
      parts.append(.init(SafeLine(CountText.text(sync.drafts, "draft")), role: .info))
    }
    if case .offline(let reason) = hubLink {
      let age = sync.lastSync.map { Age.text(from: $0, to: now) }
      let since = age.flatMap { $0 == "now" ? nil : " for \($0)" } ?? ""
      parts.append(
        .init(SafeLine("offline\(since): \(reason)").truncated(to: 34), role: .warning))
    }
    let width = parts.reduce(0) { $0 + $1.text.width + 2 }
    let (right, left) = rect.cut(.right, min(width, rect.columns / 2))
    drawHints(in: left, &painter)
    guard !right.isEmpty else { return }
    StatusLine(left: [], right: parts, role: .hint).draw(into: &painter.grid, right, look)
  }

  /// The keys that matter here.
  private func drawHints(in rect: Rect, _ painter: inout Painter) {
    let look = painter.look
    switch overlay {
    case .picker(let choice): draw(hints(of: choice, look), in: rect, &painter)
    case .question(let pending): draw(hints(of: pending.question, look), in: rect, &painter)
    case .prompt, .help, nil:
      let context = context
      let commands = Command.hints(in: context).filter { isEnabled($0) }
      painter.line(.hints, .commands(context, commands), in: rect) { painter in
        HintLine(commands, in: context, keymap, look: look).draw(into: &painter.grid, rect, look)
      }
    }
  }

  private func draw(_ hints: HintLine, in rect: Rect, _ painter: inout Painter) {
    painter.line(.hints, .hints(hints), in: rect) { painter in
      hints.draw(into: &painter.grid, rect, painter.look)
    }
  }

  /// The answer that has to be typed is sent by enter; the others are named by the question.
  private func hints(of question: Confirmation, _ look: Look) -> HintLine {
    let cancel = HintLine.Hint("esc", "cancel")
    guard question.word != nil else { return HintLine([cancel]) }
    return HintLine([.init(look.mark("⏎", ascii: "enter"), question.verb), cancel])
  }

  private func hints(of choice: ChoicePicker, _ look: Look) -> HintLine {
    var hints = [
      HintLine.Hint(look.mark("↑↓", ascii: "up/down"), "choose"),
      HintLine.Hint(look.mark("⏎", ascii: "enter"), "take"), HintLine.Hint("esc", "cancel"),
    ]
    if choice.picker.options.contains(.several) {
      hints.insert(.init("tab", "mark several"), at: 2)
    }
    if choice.picker.options.contains(.freeText), choice.picker.matchCount > 0,
      !choice.picker.line.isEmpty
    {
      hints.insert(.init(look.mark("alt-⏎", ascii: "alt-enter"), "take as typed"), at: 2)
    }
    return HintLine(hints)
  }

  /// What was said last, over the rule above the hints or the end of what is there.
  private func drawToast(in layout: ScreenLayout, _ painter: inout Painter) {
    guard let toast else { return }
    // What a line can go on with, and what is wrong with it, stand in the same place.
    if case .prompt(let prompt) = overlay,
      prompt.problem != nil || !prompt.line.completions.isEmpty
    {
      return
    }
    let kind: ToastLine.Kind =
      switch toast.notice.kind {
      case .information: .info
      case .success: .success
      case .warning: .warning
      case .failure: .error
      }
    let area = Rect(
      row: layout.body.row, column: 0, rows: layout.hints.row - layout.body.row,
      columns: size.columns)
    ToastLine(SafeLine(toast.notice.text), kind)
      .draw(into: &painter.grid, area, painter.look)
  }

  private func drawPrompt(_ prompt: LinePrompt, in rect: Rect, _ painter: inout Painter) {
    let look = painter.look
    let label = SafeLine(prompt.isSearch ? prompt.label : "\(prompt.label): ")
    painter.cursor = prompt.line.draw(
      into: &painter.grid, rect, look, prompt: label,
      placeholder: SafeLine(prompt.placeholder))
    let above = Rect(rows: rect.row, columns: size.columns)
    if let problem = prompt.problem {
      painter.put(SafeLine(" ! \(problem)"), in: above.cut(.bottom, 1).strip, role: .warning)
    }
    prompt.line.drawCompletions(
      into: &painter.grid,
      above: prompt.problem == nil ? above : above.cut(.bottom, 1).rest, look)
  }

  /// What lies over the screen.
  func drawOverlay(in layout: ScreenLayout, _ painter: inout Painter) {
    let look = painter.look
    drawToast(in: layout, &painter)
    switch overlay {
    case .picker(var choice):
      let rect = choice.picker.rect(in: layout.body)
      choice.picker.resize(rows: choice.picker.listRows(in: rect))
      painter.cursor = choice.picker.draw(into: &painter.grid, rect, look)
    case .question(let pending):
      painter.cursor = pending.question.draw(into: &painter.grid, Rect(size), look)
    case .help(let sheet):
      painter.cursor = nil
      sheet.draw(into: &painter.grid, Rect(size), look)
    case .prompt, nil: break
    }
    guard overlay == nil else { return }
    if showsHintBox, case .pending(let title, let hints) = keymap.lookup(pendingKeys, in: context) {
      HintBox(title, hints).draw(into: &painter.grid, layout.body, look)
    } else if let tourStep, composer == nil {
      drawTour(tourStep, in: layout.body, &painter)
    }
  }

  private func drawTour(_ step: Int, in area: Rect, _ painter: inout Painter) {
    guard tour.indices.contains(step), area.rows >= 6, area.columns >= 30 else { return }
    let width = min(area.columns - 2, 62)
    let lines = SafeLine(tour[step]).wrapped(to: width - 4)
    let rows = min(area.rows, lines.count + 3)
    let rect = Rect(
      row: area.row + area.rows - rows, column: area.column + area.columns - width - 1, rows: rows,
      columns: width)
    painter.grid.fill(rect, style: painter.theme[.popup])
    let inside = painter.grid.frame(
      rect, lines: .rounded, style: painter.theme[.popupBorder],
      title: SafeLine("Tour \(step + 1) of \(tour.count)"),
      titleStyle: painter.theme[.popupTitle]
    ).inset(rows: 0, columns: 1)
    for (number, line) in lines.prefix(inside.rows - 1).enumerated() {
      painter.put(line, in: inside.line(number), role: .popup)
    }
    let isLast = step + 1 == tour.count
    painter.put(
      [
        Fragment("tab", .hintKey), Fragment(isLast ? " done   " : " next   ", .popup),
        Fragment("esc", .hintKey), Fragment(" skip", .popup),
      ], in: inside.line(inside.rows - 1), fill: .popup)
  }
}
