/// Turns any text into one `SafeLine`; the table at `SafeLine` says what becomes of what.
///
/// Each step consumes at least one code point, and looks ahead no further than `EscapeSequence` or
/// an emoji sequence reaches, which it then consumes: the work is linear.
struct Sanitizer {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var output = String.UnicodeScalarView()
  private var width = 0
  /// Marks on the last base; nil when there is no base to carry one.
  private var marks: Int?
  private var selected = false
  private var afterHidden = false

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    output.reserveCapacity(scalars.count)
  }

  mutating func run() -> SafeLine {
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.value >= 0x20 && scalar.value < 0x7F {
        index += 1
        emit(scalar, width: 1)
      } else {
        step(scalar, ScalarClass(scalar))
      }
    }
    return SafeLine(trusted: String(output), width: width)
  }

  private mutating func step(_ scalar: Unicode.Scalar, _ kind: ScalarClass) {
    index += 1
    switch kind {
    case .narrow, .wide, .spacingMark:
      emit(scalar, width: kind.width)
    case .narrowEmoji, .wideEmoji:
      emit(scalar, width: kind.width)
      selected = true
      index = EmojiSequence.end(in: scalars, after: index - 1)
    case .combining: combine(scalar)
    case .joiner where joinsLetters: combine(scalar)
    case .variationSelector where marks != nil && !selected: selected = true
    case .joiner, .variationSelector, .hidden: hide()
    case .control: control(scalar)
    case .regionalIndicator where peek(.regionalIndicator):
      emit(scalar, width: 1)
      emit(scalars[index], width: 1)
      index += 1
    case .regionalIndicator, .emojiModifier, .unknown: emit(Mark.unknown, width: 1)
    }
  }

  private mutating func emit(_ scalar: Unicode.Scalar, width columns: Int) {
    output.append(scalar)
    width += columns
    marks = 0
    selected = false
    afterHidden = false
  }

  private mutating func combine(_ mark: Unicode.Scalar) {
    if marks == nil { emit(Mark.noBase, width: 1) }
    guard let count = marks, count < Glyph.maximumMarks else { return }
    output.append(mark)
    marks = count + 1
  }

  private mutating func hide() {
    if afterHidden { return }
    emit(Mark.hidden, width: 1)
    marks = nil
    afterHidden = true
  }

  private mutating func control(_ scalar: Unicode.Scalar) {
    if scalar == "\t" {
      for _ in 0..<(8 - width % 8) { emit(" ", width: 1) }
    } else if let end = EscapeSequence.end(in: scalars, at: index - 1) {
      index = end
      emit(Mark.escape, width: 1)
    } else {
      emit(Mark.picture(of: scalar), width: 1)
    }
    marks = nil
  }

  private func peek(_ kind: ScalarClass) -> Bool {
    index < scalars.count && ScalarClass(scalars[index]) == kind
  }

  /// Whether the joiner just read stands between two letters of a script that it shapes.
  private var joinsLetters: Bool {
    guard marks != nil, index >= 2, index < scalars.count else { return false }
    return Self.isShaped(scalars[index - 2]) && Self.isShaped(scalars[index])
  }

  /// Arabic, Syriac and N'Ko; the scripts of India; Myanmar; Khmer and Mongolian.
  private static func isShaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x08FF, 0x0900...0x0DFF, 0x1000...0x109F, 0x1780...0x18AF, 0xFB50...0xFDFF,
      0xFE70...0xFEFC:
      true
    default: false
    }
  }
}
