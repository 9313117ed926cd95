package import Text

/// One place of the grid.
package struct Cell: Hashable, Sendable {
  /// What it shows.
  package internal(set) var glyph: Glyph
  /// How it looks.
  package internal(set) var style: Style
  /// Whether it is the right half of the wide glyph before it; its own glyph is then not drawn.
  package internal(set) var isContinuation: Bool

  init(_ glyph: Glyph, _ style: Style, isContinuation: Bool = false) {
    self.glyph = glyph
    self.style = style
    self.isContinuation = isContinuation
  }

  static func blank(_ style: Style) -> Cell { Cell(.space, style) }
}
