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

  /// The runs spread over pages of 256 code points; equal pages are kept once.
  private struct PagedMap {
    private var pages: [UInt16] = []
    private var classes: [ScalarClass] = []

    init(runs: [UInt32]) {
      var known: [[UInt8]: UInt16] = [:]
      var run = 0
      for page in UInt32(0)..<0x1100 {
        var content = [UInt8](repeating: 0, count: 256)
        for offset in UInt32(0)..<256 {
          while run + 1 < runs.count, runs[run + 1] >> 4 <= page << 8 | offset { run += 1 }
          content[Int(offset)] = UInt8(runs[run] & 15)
        }
        if let number = known[content] {
          pages.append(number)
        } else {
          let number = UInt16(classes.count >> 8)
          known[content] = number
          pages.append(number)
          classes += content.map { ScalarClass(rawValue: $0) ?? .unknown }
        }
      }
    }

    func look(_ value: UInt32) -> ScalarClass {
      classes[Int(pages[Int(value >> 8)]) << 8 | Int(value & 255)]
    }
  }
}
