internal import Commands

/// A sequence `ESC [ ...`, `ESC O x` or `ESC [ [ x`, taken apart.
///
/// Sources: ECMA-48; "XTerm Control Sequences" (Dickey); rxvt's and the Linux console's key tables.
struct ControlSequence {
  /// The bytes between `ESC [` or `ESC O` and the final one.
  private let body: ArraySlice<UInt8>
  private let kind: UInt8
  private let final: UInt8
  /// One of `<=>?` before the parameters.
  private let prefix: UInt8?
  private let parameters: [Int]

  /// Takes a whole sequence, or for `isNumber` one without its end.
  init(_ sequence: [UInt8]) {
    kind = sequence.count > 1 ? sequence[1] : 0
    final = sequence.last ?? 0
    body = sequence.dropFirst(2).dropLast()
    prefix = body.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    parameters = ControlSequence.numbers(prefix == nil ? body : body.dropFirst())
    isNumber = sequence.count > 2 && sequence.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether digits alone have come after `ESC [`.
  let isNumber: Bool

  /// What it means; nil if nothing that we know.
  var input: Input? {
    if let cursor { return .report(cursor) }
    if let key { return .key(key) }
    guard kind == UInt8(ascii: "[") else { return nil }
    switch (prefix, final) {
    case (UInt8(ascii: "<"), UInt8(ascii: "M")), (UInt8(ascii: "<"), UInt8(ascii: "m")):
      guard parameters.count == 3 else { return nil }
      return Mouse(
        code: parameters[0], column: parameters[1] - 1, row: parameters[2] - 1,
        isRelease: final == UInt8(ascii: "m")
      ).map(Input.mouse)
    case (nil, UInt8(ascii: "I")) where body.isEmpty: return .focus(true)
    case (nil, UInt8(ascii: "O")) where body.isEmpty: return .focus(false)
    case (nil, UInt8(ascii: "n")) where parameters == [0] || parameters == [3]:
      return .report(.status)
    default: return nil
    }
  }

  /// Where the cursor is, which f3 with modifiers looks like in the first row.
  private var cursor: Input.Report? {
    guard kind == UInt8(ascii: "["), prefix == nil, final == UInt8(ascii: "R"),
      parameters.count == 2, parameters[0] > 1
    else { return nil }
    return .cursor(row: parameters[0], column: parameters[1])
  }

  private var key: Key? {
    guard prefix == nil else { return nil }
    if kind == UInt8(ascii: "O") { return single }
    if body.first == UInt8(ascii: "[") { return console }
    switch final {
    case UInt8(ascii: "~"): return numbered(modifiers)
    case UInt8(ascii: "$"): return numbered(.shift)
    case UInt8(ascii: "^"): return numbered(.ctrl)
    case UInt8(ascii: "@"): return numbered([.ctrl, .shift])
    case UInt8(ascii: "u"): return ControlSequence.key(ofCode: parameters.first, modifiers)
    case UInt8(ascii: "Z"): return Key(.tab, modifiers.union(.shift))
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return ControlSequence.letters[final - 0x20].map { Key($0, .shift) }
    default: return ControlSequence.letters[final].map { Key($0, modifiers) }
    }
  }

  /// After SS3: cursor and keypad keys in application mode.
  private var single: Key? {
    let modifiers = ControlSequence.modifiers(parameters.first ?? 1)
    switch final {
    case UInt8(ascii: "M"): return Key(.enter, modifiers)
    case UInt8(ascii: "I"): return Key(.tab, modifiers)
    case UInt8(ascii: "X"): return Key("=", modifiers)
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return ControlSequence.letters[final - 0x20].map { Key($0, .ctrl) }
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return Key(Unicode.Scalar(final - 0x40), modifiers)
    default: return ControlSequence.letters[final].map { Key($0, modifiers) }
    }
  }

  /// `ESC [ [ A` to `E`: f1 to f5 of the Linux console.
  private var console: Key? {
    (0x41...0x45).contains(final) ? Key(.function(Int(final) - 0x40)) : nil
  }

  private func numbered(_ modifiers: Key.Modifiers) -> Key? {
    guard let number = parameters.first else { return nil }
    if number == 27, parameters.count == 3 {
      return ControlSequence.key(ofCode: parameters[2], self.modifiers)
    }
    return ControlSequence.numbered[number].map { Key($0, modifiers) }
  }

  private var modifiers: Key.Modifiers {
    ControlSequence.modifiers(parameters.count > 1 ? parameters[1] : 1)
  }

  /// Xterm's modifiers: one more than the sum of shift 1, alt 2, ctrl 4 and meta 8.
  private static func modifiers(_ parameter: Int) -> Key.Modifiers {
    let bits = max(parameter, 1) - 1
    var modifiers = Key.Modifiers(rawValue: UInt8(bits & 7))
    if bits & 8 != 0 {
      modifiers.insert(.alt)
    }
    return modifiers
  }

  /// The key of a code point, as `CSI code ; modifiers u` and modifyOtherKeys send it.
  private static func key(ofCode code: Int?, _ modifiers: Key.Modifiers) -> Key? {
    switch code {
    case 9: return Key(.tab, modifiers)
    case 13: return Key(.enter, modifiers)
    case 27: return Key(.escape, modifiers)
    case 8, 127: return Key(.backspace, modifiers)
    default:
      guard let value = code.flatMap(UInt32.init(exactly:)), let scalar = Unicode.Scalar(value),
        scalar.properties.generalCategory != .control,
        scalar.properties.generalCategory != .privateUse
      else { return nil }
      return Key(scalar, modifiers)
    }
  }

  /// Numbers divided by semicolons; what follows a colon qualifies a number and is left out.
  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    guard !bytes.isEmpty else { return [] }
    return bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      part.prefix { (0x30...0x39).contains($0) }
        .reduce(0) { min($0 * 10 + Int($1 - 0x30), 0x10_FFFF) }
    }
  }

  /// The keys of final letters, after CSI and SS3 alike.
  private static let letters: [UInt8: Key.Code] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down,
    UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  /// The keys of numbers before `~`: the VT220's, with gaps that its keyboard had.
  private static let numbered: [Int: Key.Code] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14),
    28: .function(15), 29: .function(16),
    31: .function(17), 32: .function(18), 33: .function(19), 34: .function(20),
  ]
}
