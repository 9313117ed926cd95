internal import Screen

/// How the terminal writes just now.
struct Pen: Hashable, Sendable {
  var foreground = Color.standard
  var background = Color.standard
  var attributes: Attributes = []

  static let plain = Pen()

  /// Whether a blank looks as if it were erased.
  var isErased: Bool { !attributes.showOnBlanks }

  /// The parameters of SGR that make this pen of another one, the fewest bytes there are; nil
  /// where nothing is to be done.
  func parameters(from other: Pen, _ abilities: Abilities) -> [UInt8]? {
    guard self != other else { return nil }
    let whole = Pen.joined([[]] + startings(from: .plain, abilities.depth))
    guard abilities.endsAttributes else { return whole }
    let ended = other.attributes.subtracting(attributes)
    var parts = ended.endings
    var rest = other
    // SGR 22 ends bold and dim alike.
    let weights: Attributes = [.bold, .dim]
    rest.attributes.subtract(ended.isDisjoint(with: weights) ? ended : ended.union(weights))
    parts += startings(from: rest, abilities.depth)
    let changed = Pen.joined(parts)
    return changed.count <= whole.count ? changed : whole
  }

  /// What is set anew where nothing has to be ended.
  private func startings(from other: Pen, _ depth: ColorDepth) -> [[UInt8]] {
    var parts = attributes.subtracting(other.attributes).startings
    if foreground != other.foreground { parts.append(foreground.parameter(30, depth)) }
    if background != other.background { parts.append(background.parameter(40, depth)) }
    return parts
  }

  private static func joined(_ parts: [[UInt8]]) -> [UInt8] {
    Array(parts.joined(separator: [UInt8(ascii: ";")]))
  }
}

extension Attributes {
  /// Whether some of them show on a blank as well.
  var showOnBlanks: Bool {
    rawValue & (Attributes.underline.rawValue | Attributes.reverse.rawValue) != 0
  }

  /// Each attribute with the parameters of SGR that begin and end it.
  private static let codes: [(attribute: Attributes, start: [UInt8], end: [UInt8])] = [
    (.bold, [0x31], [0x32, 0x32]), (.dim, [0x32], [0x32, 0x32]), (.italic, [0x33], [0x32, 0x33]),
    (.underline, [0x34], [0x32, 0x34]), (.reverse, [0x37], [0x32, 0x37]),
  ]

  fileprivate var startings: [[UInt8]] {
    isEmpty ? [] : Attributes.codes.filter { contains($0.attribute) }.map(\.start)
  }

  fileprivate var endings: [[UInt8]] {
    guard !isEmpty else { return [] }
    var endings: [[UInt8]] = []
    for code in Attributes.codes where contains(code.attribute) && !endings.contains(code.end) {
      endings.append(code.end)
    }
    return endings
  }
}

extension Color {
  /// The parameter of SGR: `base` is 30 for what is written, 40 for what is behind it.
  fileprivate func parameter(_ base: Int, _ depth: ColorDepth) -> [UInt8] {
    let text =
      switch degraded(to: depth) {
      case .standard: "\(base + 9)"
      case .indexed(let index) where index < 8: "\(base + Int(index))"
      case .indexed(let index) where index < 16: "\(base + 52 + Int(index))"
      case .indexed(let index): "\(base + 8);5;\(index)"
      case .rgb(let red, let green, let blue): "\(base + 8);2;\(red);\(green);\(blue)"
      }
    return Array(text.utf8)
  }
}
