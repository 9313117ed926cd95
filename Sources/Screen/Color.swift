/// A colour of a cell.
package enum Color: Hashable, Sendable {
  /// What the terminal uses by default.
  case standard
  /// An entry of the terminal's palette: 0 to 7, their bright forms 8 to 15, then xterm's cube and greys.
  case indexed(UInt8)
  /// Red, green and blue.
  case rgb(UInt8, UInt8, UInt8)

  /// Red, green and blue; nil for the default, which only the terminal knows.
  ///
  /// Entries 0 to 15 are what xterm makes of them; people set them differently.
  package var components: (red: UInt8, green: UInt8, blue: UInt8)? {
    switch self {
    case .standard: nil
    case .rgb(let red, let green, let blue): (red, green, blue)
    case .indexed(let index): XtermPalette.components(index)
    }
  }

  /// Relative luminance (WCAG 2.1), 0 for black to 1 for white; nil for the default.
  package var luminance: Double? {
    guard let (red, green, blue) = components else { return nil }
    func linear(_ value: UInt8) -> Double { Self.linear[Int(value)] }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio of two colours (WCAG 2.1), 1 to 21; nil if either is the default.
  package static func contrast(_ one: Color, _ other: Color) -> Double? {
    guard let first = one.luminance, let second = other.luminance else { return nil }
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// The sRGB transfer function, for each of the 256 values.
  private static let linear: [Double] = (0..<256).map { byte in
    let value = Double(byte) / 255
    return value <= 0.03928 ? value / 12.92 : power((value + 0.055) / 1.055)
  }

  /// `base` to the power of 2.4, without a C library: x² times the fifth root of x².
  private static func power(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 0..<40 {
      root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
    }
    return square * root
  }
}
