package import Screen
package import Text

/// A row with parts at its left and right, of which the least important give way where it is narrow.
package struct StatusLine: Hashable, Sendable {
  /// Something to know.
  package struct Part: Hashable, Sendable {
    package let text: SafeLine
    package let role: Role
    /// The higher, the longer it stays as the row gets narrower.
    package let weight: Int

    /// A part; see the properties.
    package init(_ text: SafeLine, role: Role = .statusBar, weight: Int = 0) {
      self.text = text
      self.role = role
      self.weight = weight
    }
  }

  package var left: [Part]
  package var right: [Part]
  /// The look of the row itself.
  package let role: Role

  private static let gap = 2

  /// A row of parts, from left to right on both sides.
  package init(left: [Part], right: [Part] = [], role: Role = .statusBar) {
    self.left = left
    self.right = right
    self.role = role
  }

  /// Draws it into the first row of a rectangle.
  ///
  /// Parts are dropped, those of the least weight first, until the rest fits; the last one is cut.
  package func draw(into grid: inout Grid, _ rect: Rect, _ look: Look) {
    let field = rect.line(0)
    guard !field.isEmpty else { return }
    let style = look[role]
    grid.fill(field, style: style)
    let parts = fitting(field.columns)
    func write(_ part: Part, _ column: Int) -> Int {
      let own = look[part.role]
      let isPlain = own.background == look[.text].background
      var look = isPlain ? own.on(style) : own
      look.role = part.role
      let room = field.column + field.columns - column - 1
      return grid.write(
        part.text.truncated(to: max(0, room)), at: Point(row: field.row, column: column),
        within: field, style: look)
    }
    var column = field.column + 1
    for part in parts.left { column = write(part, column) + Self.gap }
    let width = Self.width(parts.right)
    column = field.column + field.columns - width - 1
    for part in parts.right { column = write(part, column) + Self.gap }
  }

  private func fitting(_ width: Int) -> (left: [Part], right: [Part]) {
    var (left, right) = (
      self.left.filter { !$0.text.isEmpty }, self.right.filter { !$0.text.isEmpty }
    )
    func needed() -> Int {
      Self.width(left) + Self.width(right) + (left.isEmpty || right.isEmpty ? 0 : Self.gap) + 2
    }
    while left.count + right.count > 1, needed() > width {
      let lowest = (left + right).map(\.weight).min()
      // At the right the first one goes first, at the left the last.
      if let index = right.firstIndex(where: { $0.weight == lowest }) {
        right.remove(at: index)
      } else if let index = left.lastIndex(where: { $0.weight == lowest }) {
        left.remove(at: index)
      }
    }
    return (left, right)
  }

  private static func width(_ parts: [Part]) -> Int {
    parts.reduce(0) { $0 + $1.text.width } + max(0, parts.count - 1) * gap
  }
}
