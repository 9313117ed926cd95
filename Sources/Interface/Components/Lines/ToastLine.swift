package import Screen
package import Text

/// A sentence that appears for a while over the bottom of an area.
package struct ToastLine: Hashable, Sendable {
  /// How it went.
  package enum Kind: Hashable, Sendable {
    case info, success, warning, error

    fileprivate var role: Role {
      switch self {
      case .info: .info
      case .success: .success
      case .warning: .warning
      case .error: .error
      }
    }

    /// A sign that says it without colours.
    fileprivate func sign(_ look: Look) -> SafeLine {
      switch self {
      case .info: look.mark("·", ascii: "-")
      case .success: look.mark("✓", ascii: "ok")
      case .warning: "!"
      case .error: look.mark("✗", ascii: "x")
      }
    }
  }

  package let text: SafeLine
  package let kind: Kind

  /// A sentence.
  package init(_ text: SafeLine, _ kind: Kind) {
    self.text = text
    self.kind = kind
  }

  private static let widest = 76
  private static let highest = 4

  /// Draws it at the bottom of an area, at the right, in as many rows as it takes.
  package func draw(into grid: inout Grid, _ area: Rect, _ look: Look) {
    let sign = kind.sign(look)
    let room = min(area.columns, Self.widest) - sign.width - 3
    guard room > 4, area.rows > 0 else { return }
    let lines = Array(text.wrapped(to: room).prefix(min(Self.highest, area.rows)))
    let width = (lines.map(\.width).max() ?? 0) + sign.width + 3
    let rect = Rect(
      row: area.row + area.rows - lines.count, column: area.column + area.columns - width,
      rows: lines.count, columns: width)
    grid.fill(rect, style: look[.popup])
    let style = look[kind.role].on(look[.popup])
    grid.write(
      sign, at: Point(row: rect.row, column: rect.column + 1), within: rect,
      style: style.adding(.bold))
    for (number, line) in lines.enumerated() {
      let point = Point(row: rect.row + number, column: rect.column + sign.width + 2)
      grid.write(line, at: point, within: rect, style: style)
    }
  }
}
