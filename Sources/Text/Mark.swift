/// What is shown in the place of what may not be drawn.
enum Mark {
  /// Bad UTF-8 and characters that nobody knows how to draw.
  static let unknown: Unicode.Scalar = "\u{FFFD}"
  /// Characters that are meant not to be seen.
  static let hidden: Unicode.Scalar = "\u{2426}"
  /// A whole escape sequence.
  static let escape: Unicode.Scalar = "\u{241B}"
  /// The base of a combining mark that came without one.
  static let noBase: Unicode.Scalar = "\u{25CC}"

  /// The picture of a C0 control or DEL; a C1 control has none.
  static func picture(of control: Unicode.Scalar) -> Unicode.Scalar {
    switch control.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + control.value) ?? unknown
    case 0x7F: "\u{2421}"
    default: unknown
    }
  }
}
