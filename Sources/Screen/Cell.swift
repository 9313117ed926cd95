package import Text

/// One place of the grid.
///
/// A screen of them is compared for each key, so a look is one number in here, and no byte of a cell
/// is left to chance: rows are first compared as memory.
package struct Cell: Hashable, Sendable {
  /// What it shows.
  package internal(set) var glyph: Glyph
  /// Its colours and attributes; equal numbers look alike.
  package private(set) var look: UInt64
  private var role: Role?
  /// Whether it is the right half of the wide glyph before it; its own glyph is then not drawn.
  package internal(set) var isContinuation: Bool
  /// Fill it up to 32 bytes.
  private var unused: UInt16 = 0
  private var unusedToo: UInt32 = 0

  init(_ glyph: Glyph, _ style: Style, isContinuation: Bool = false) {
    self.glyph = glyph
    look = style.packed
    role = style.role
    self.isContinuation = isContinuation
  }

  /// How it looks.
  package internal(set) var style: Style {
    get { Style(packed: look, role: role) }
    set { (look, role) = (newValue.packed, newValue.role) }
  }

  static func blank(_ style: Style) -> Cell { Cell(.space, style) }

  /// Whether both are the same on a screen, whatever they are there for.
  package func looksLike(_ other: Cell) -> Bool {
    glyph == other.glyph && look == other.look && isContinuation == other.isContinuation
  }
}

extension Style {
  /// Attributes, background and foreground as one number, from the top.
  fileprivate var packed: UInt64 {
    UInt64(attributes.rawValue) << 56 | UInt64(background.packed) << 28 | UInt64(foreground.packed)
  }

  fileprivate init(packed: UInt64, role: Role?) {
    self.init(
      foreground: Color(packed: UInt32(packed & Color.packedMask)),
      background: Color(packed: UInt32(packed >> 28 & Color.packedMask)),
      attributes: Attributes(rawValue: UInt8(packed >> 56)), role: role)
  }
}

extension Color {
  /// 28 bits.
  fileprivate static let packedMask: UInt64 = 0xFFF_FFFF

  /// The kind of colour above 24 bits of what it is.
  fileprivate var packed: UInt32 {
    switch self {
    case .standard: 0
    case .indexed(let index): 1 << 24 | UInt32(index)
    case .rgb(let red, let green, let blue):
      2 << 24 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    }
  }

  fileprivate init(packed: UInt32) {
    switch packed >> 24 {
    case 0: self = .standard
    case 1: self = .indexed(UInt8(truncatingIfNeeded: packed))
    default:
      self = .rgb(
        UInt8(truncatingIfNeeded: packed >> 16), UInt8(truncatingIfNeeded: packed >> 8),
        UInt8(truncatingIfNeeded: packed))
    }
  }
}
