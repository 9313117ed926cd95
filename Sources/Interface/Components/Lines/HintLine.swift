package import Commands
package import Screen
package import Text

/// The row of keys that matter here, as many as fit.
package struct HintLine: Hashable, Sendable {
  /// A key and what it does.
  package struct Hint: Hashable, Sendable {
    package let keys: SafeLine
    package let label: SafeLine

    /// A hint; see the properties.
    package init(_ keys: SafeLine, _ label: SafeLine) {
      self.keys = keys
      self.label = label
    }

    fileprivate var width: Int { keys.width + 1 + label.width }
  }

  private static let gap = 2

  /// The most important first.
  package let hints: [Hint]
  /// What comes after all that fit, and is always there.
  package let last: Hint?

  /// A row of hints, the most important first.
  package init(_ hints: [Hint], last: Hint? = nil) {
    self.hints = hints
    self.last = last
  }

  /// The keys that the table names for a context, without those that can't be used just now.
  package init(
    _ context: Command.Context, _ keymap: Keymap, look: Look,
    isEnabled: (Command) -> Bool = { _ in true }
  ) {
    self.init(Command.hints(in: context).filter(isEnabled), in: context, keymap, look: look)
  }

  /// The keys of some commands in a context, and that of the help.
  init(_ commands: [Command], in context: Command.Context, _ keymap: Keymap, look: Look) {
    func hint(_ command: Command) -> Hint? {
      guard let keys = keymap.keys(for: command, in: context).first else { return nil }
      return Hint(look.name(of: keys), SafeLine(command.entry.label))
    }
    self.init(commands.compactMap(hint), last: hint(.help))
  }

  /// Draws those that fit into the first row of a rectangle, in their order.
  ///
  /// One that doesn't fit is left out, and a shorter one after it may be shown.
  package func draw(into grid: inout Grid, _ rect: Rect, _ look: Look) {
    let field = rect.line(0)
    guard !field.isEmpty else { return }
    grid.fill(field, style: look[.hint])
    var column = field.column + 1
    let end = field.column + field.columns
    let room = end - (last.map { $0.width + Self.gap } ?? 0)
    for hint in hints where column + hint.width <= room { write(hint) }
    if let last, column + last.width <= end { write(last) }

    func write(_ hint: Hint) {
      let point = Point(row: field.row, column: column)
      let label = grid.write(hint.keys, at: point, style: look[.hintKey].on(look[.hint]))
      column = grid.write(
        hint.label, at: Point(row: field.row, column: label + 1), style: look[.hint])
      column += Self.gap
    }
  }
}
