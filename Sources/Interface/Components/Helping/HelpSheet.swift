package import Commands
package import Screen
package import Text

/// All that can be done here, with its keys: grouped, in as many columns as fit, to be scrolled.
package struct HelpSheet: Sendable {
  /// What a key came to.
  package enum Outcome: Hashable, Sendable {
    case scrolled
    case closed
    case ignored
  }

  package let title: SafeLine
  private let groups: [[HelpItem]]
  private var scroll = ScrollState()
  private var size = Size(rows: 1, columns: 1)

  private static let narrowest = 46

  /// The help of a context.
  ///
  /// `reason` says why a command can't be used just now; it is dimmed then.
  package init(
    _ context: Command.Context, _ keymap: Keymap, look: Look,
    reason: (Command) -> String? = { _ in nil }
  ) {
    title = "Keys here (\(context.rawValue))"
    groups = Command.Group.allCases.compactMap { group in
      let commands = Command.allCases.filter {
        $0.entry.group == group && $0.entry.contexts.contains(context)
      }
      let items = commands.map { Self.item($0, context, keymap, look, reason($0)) }
      return items.isEmpty ? nil : [.heading(SafeLine(group.rawValue))] + items
    }
  }

  /// A command with its two best keys, or its name after a colon if it has none.
  private static func item(
    _ command: Command, _ context: Command.Context, _ keymap: Keymap, _ look: Look,
    _ reason: String?
  ) -> HelpItem {
    let sequences = keymap.keys(for: command, in: context).prefix(2).map { look.name(of: $0) }
    let keys = sequences.dropFirst().reduce(sequences.first ?? .empty) { $0 + " " + $1 }
    let title = command.entry.title
    return .command(
      keys: keys.isEmpty ? SafeLine(":" + command.rawValue) : keys,
      title: SafeLine(title.last == "." ? title.dropLast() : title[...]),
      reason: reason.map { SafeLine(command.entry.label + ": " + $0) })
  }

  /// Says how large the area is that it is drawn in.
  package mutating func resize(_ size: Size) {
    self.size = size
    let total = columns(of: size.columns - 4).map(\.count).max() ?? 0
    scroll.resize(total: total, height: max(1, size.rows - 2))
  }

  /// Does what a key means to the sheet.
  package mutating func update(_ key: Key) -> Outcome {
    let page = max(1, scroll.height - 1)
    switch key {
    case Key("j"), Key(.down), Key("n", .ctrl), Key(.enter): scroll.scroll(by: 1)
    case Key("k"), Key(.up), Key("p", .ctrl): scroll.scroll(by: -1)
    case Key(" "), Key(.pageDown), Key("f", .ctrl), Key("v", .ctrl): scroll.scroll(by: page)
    case Key(.pageUp), Key("b", .ctrl), Key("v", .alt): scroll.scroll(by: -page)
    case Key("d", .ctrl): scroll.scroll(by: scroll.height / 2)
    case Key("u", .ctrl): scroll.scroll(by: -scroll.height / 2)
    case Key("g"), Key(.home): scroll.scroll(to: 0)
    case Key("G"), Key(.end): scroll.scroll(to: scroll.total)
    case Key("q"), Key("?"), Key(.escape), Key(.function(1)), Key("c", .ctrl), Key("g", .ctrl):
      return .closed
    default: return .ignored
    }
    return .scrolled
  }

  /// Scrolls with the wheel.
  package mutating func scroll(by rows: Int) {
    scroll.scroll(by: rows)
  }

  /// The groups set in columns of about the same height, in their order.
  private func columns(of width: Int) -> [[HelpItem]] {
    let count = max(1, min(3, width / Self.narrowest))
    let total = groups.reduce(0) { $0 + $1.count + 1 }
    let height = (total + count - 1) / count
    var columns: [[HelpItem]] = [[]]
    for group in groups {
      let last = columns[columns.count - 1]
      // A group goes where less of it stands out beyond the even height.
      if !last.isEmpty, columns.count < count, last.count + 1 + group.count / 2 > height {
        columns.append(group)
      } else {
        columns[columns.count - 1] = last + (last.isEmpty ? [] : [.blank]) + group
      }
    }
    return columns
  }
}

extension HelpSheet {
  /// Draws it into all of a rectangle, which `resize` was told the size of.
  package func draw(into grid: inout Grid, _ rect: Rect, _ look: Look) {
    grid.fill(rect, style: look[.popup])
    let inside = grid.frame(
      rect, lines: look.lines, style: look[.popupBorder], title: title,
      titleStyle: look[.popupTitle]
    ).inset(rows: 0, columns: 1)
    drawFoot(into: &grid, rect, look)
    let columns = columns(of: inside.columns)
    let fields = inside.split(columns: columns.map { _ in .share(1) }, gap: 2)
    for (items, field) in zip(columns, fields) {
      let keys = items.map(\.keysWidth).max() ?? 0
      for (number, item) in items.dropFirst(scroll.offset).prefix(inside.rows).enumerated() {
        draw(item, into: &grid, field.line(number), look, keys: min(keys, field.columns / 3))
      }
    }
    let edge = Rect(
      row: inside.row, column: rect.column + rect.columns - 1, rows: inside.rows, columns: 1)
    scroll.drawBar(into: &grid, edge, look)
  }

  private func drawFoot(into grid: inout Grid, _ rect: Rect, _ look: Look) {
    let text: SafeLine = scroll.fits ? " q close " : " j k scroll  q close "
    guard rect.rows > 1, rect.columns > text.width + 4 else { return }
    let column = rect.column + rect.columns - text.width - 2
    grid.write(
      text, at: Point(row: rect.row + rect.rows - 1, column: column), style: look[.popupBorder])
  }

  private func draw(
    _ item: HelpItem, into grid: inout Grid, _ field: Rect, _ look: Look, keys: Int
  ) {
    guard !field.isEmpty else { return }
    switch item {
    case .blank: break
    case .heading(let text):
      grid.write(
        text, at: field.origin, within: field, style: look[.heading].on(look[.popup]))
    case .command(let names, let title, let reason):
      let dimmed = look[.popupDisabled].on(look[.popup])
      let keyStyle = reason == nil ? look[.hintKey].on(look[.popup]) : dimmed
      let shown = names.truncated(to: keys)
      grid.write(shown, at: field.origin, within: field, style: keyStyle)
      let rest = field.cut(.left, keys + 2).rest
      grid.write(
        (reason ?? title).truncated(to: rest.columns), at: rest.origin, within: rest,
        style: reason == nil ? look[.popup] : dimmed)
    }
  }
}

extension HelpItem {
  fileprivate var keysWidth: Int {
    if case .command(let keys, _, _) = self { keys.width } else { 0 }
  }
}
