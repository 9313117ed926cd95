/// How many colours a terminal shows.
package enum ColorDepth: Int, Sendable, Comparable, CaseIterable {
  /// None: attributes alone (`NO_COLOR`, a terminal without colours).
  case mono = 1
  /// The eight of ECMA-48.
  case indexed8 = 8
  /// Those and their bright forms.
  case indexed16 = 16
  /// xterm's palette.
  case indexed256 = 256
  /// Red, green and blue of eight bits each.
  case truecolor = 16_777_216

  /// Fewer colours come first.
  package static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Color {
  /// The nearest colour that a terminal of that depth shows.
  package func degraded(to depth: ColorDepth) -> Color {
    guard depth < .truecolor, self != .standard else { return self }
    switch (self, depth) {
    case (_, .mono): return .standard
    case (.rgb(let red, let green, let blue), .indexed256):
      return .indexed(XtermPalette.nearest(red: red, green: green, blue: blue))
    case (.indexed, .indexed256), (.indexed(0..<16), .indexed16): return self
    default: break
    }
    guard case .indexed(let index) = sixteen else { return .standard }
    return .indexed(depth == .indexed8 ? index & 7 : index)
  }

  private var sixteen: Color {
    if case .indexed(0..<16) = self { return self }
    guard let (red, green, blue) = components else { return .standard }
    return .indexed(XtermPalette.nearest16(red: red, green: green, blue: blue))
  }
}
