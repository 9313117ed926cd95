/// How a code point behaves in the cells of a terminal.
enum ScalarClass: UInt8 {
  /// Unassigned, private use, surrogate or noncharacter: nobody knows what it would draw.
  case unknown
  /// C0, DEL and C1: a terminal would obey it.
  case control
  /// Default ignorable: bidirectional controls, soft hyphens, zero-width spaces, tags, fillers.
  case hidden
  /// One column.
  case narrow
  /// Two columns.
  case wide
  /// No column of its own: it is drawn on the base before it.
  case combining
  /// One column that belongs to the cluster before it (a spacing mark, as in Devanagari).
  case spacingMark
  /// U+200C and U+200D, which shape letters and glue emoji together.
  case joiner
  /// A choice between two looks of the character before it.
  case variationSelector
  /// A pictograph of one column.
  case narrowEmoji
  /// A pictograph of two columns.
  case wideEmoji
  /// One half of a flag, one column.
  case regionalIndicator
  /// A skin tone.
  case emojiModifier

  /// Columns that the code point itself takes.
  var width: Int {
    switch self {
    case .wide, .wideEmoji: 2
    case .narrow, .narrowEmoji, .spacingMark, .regionalIndicator: 1
    default: 0
    }
  }

  /// Looks a code point up; constant time.
  init(_ scalar: Unicode.Scalar) {
    self = Self.map.look(scalar.value)
  }

  private static let map = PagedMap(runs: ScalarTable.runs)

  /// The runs spread over pages of 256 code points; pages of one class are kept once.
  private struct PagedMap {
    private var pages = [UInt16](repeating: .max, count: 0x1100)
    private var classes: [ScalarClass] = []

    init(runs: [UInt32]) {
      let kinds = (UInt8(0)..<16).map { ScalarClass(rawValue: $0) ?? .unknown }
      for kind in kinds { classes += repeatElement(kind, count: 256) }
      for (number, run) in runs.enumerated() {
        let end = number + 1 < runs.count ? Int(runs[number + 1] >> 4) : 0x11_0000
        spread(from: Int(run >> 4), to: end, kinds[Int(run & 15)])
      }
    }

    private mutating func spread(from start: Int, to end: Int, _ kind: ScalarClass) {
      var value = start
      while value < end {
        let page = value >> 8
        let next = min(end, (page + 1) << 8)
        if next - value == 256 {
          pages[page] = UInt16(kind.rawValue)
        } else {
          if pages[page] == .max {
            pages[page] = UInt16(classes.count >> 8)
            classes += repeatElement(.unknown, count: 256)
          }
          let offset = Int(pages[page]) << 8
          for place in value..<next { classes[offset | place & 255] = kind }
        }
        value = next
      }
    }

    func look(_ value: UInt32) -> ScalarClass {
      classes[Int(pages[Int(value >> 8)]) << 8 | Int(value & 255)]
    }
  }
}
