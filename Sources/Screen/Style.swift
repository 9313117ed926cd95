/// How a cell looks.
package struct Style: Hashable, Sendable {
  /// The colour of the text.
  package var foreground: Color
  /// The colour behind it.
  package var background: Color
  /// Weight, slant and so on.
  package var attributes: Attributes
  /// What the cell is there for, if a theme made the style; tests print it.
  package var role: Role?

  /// Default colours and no attributes, unless given.
  package init(
    foreground: Color = .standard, background: Color = .standard, attributes: Attributes = [],
    role: Role? = nil
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
    self.role = role
  }

  /// The terminal's own look.
  package static let plain = Style()

  /// The style on the background of another, as a coloured badge in a selected row.
  ///
  /// If the foreground can't be read there (a contrast below 3), it is the other's as well.
  package func on(_ other: Style) -> Style {
    var style = self
    style.background = other.background
    style.attributes.formUnion(other.attributes.intersection(.reverse))
    if (Color.contrast(foreground, other.background) ?? 21) < 3 {
      style.foreground = other.foreground
    }
    return style
  }

  /// The style with attributes added.
  package func adding(_ attributes: Attributes) -> Style {
    var style = self
    style.attributes.formUnion(attributes)
    return style
  }

  /// Whether two styles look the same, whatever their roles.
  package func looksLike(_ other: Style) -> Bool {
    foreground == other.foreground && background == other.background
      && attributes == other.attributes
  }
}
