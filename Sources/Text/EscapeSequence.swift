/// Finds the end of an escape sequence (ECMA-48), so that one mark can stand for all of it.
///
/// What a terminal would swallow is swallowed, within limits: a sequence that isn't finished within
/// them hides nothing, and only its introducer becomes a mark.
enum EscapeSequence {
  /// Parameters and intermediates that a control sequence may have.
  private static let longestControl = 128
  /// Characters that a string (title, hyperlink, clipboard, image) may have.
  private static let longestString = 4096

  /// The index after the sequence that begins at `start`; nil if none begins there.
  static func end(in scalars: [Unicode.Scalar], at start: Int) -> Int? {
    let next = start + 1
    switch scalars[start].value {
    case 0x9B: return control(scalars, next)
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: return string(scalars, next)
    case 0x1B: break
    default: return nil
    }
    guard next < scalars.count else { return next }
    switch scalars[next].value {
    case 0x5B: return control(scalars, next + 1) ?? next + 1
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F: return string(scalars, next + 1) ?? next + 1
    case 0x20...0x2F: return designation(scalars, next) ?? next
    case 0x30...0x7E: return next + 1
    default: return next
    }
  }

  /// CSI, parameters, intermediates, final.
  private static func control(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    var index = start
    let limit = min(scalars.count, start + longestControl)
    while index < limit, (0x30...0x3F).contains(scalars[index].value) { index += 1 }
    while index < limit, (0x20...0x2F).contains(scalars[index].value) { index += 1 }
    guard index < limit, (0x40...0x7E).contains(scalars[index].value) else { return nil }
    return index + 1
  }

  /// ESC, intermediates, final: character sets and the like.
  private static func designation(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    var index = start
    let limit = min(scalars.count, start + 4)
    while index < limit, (0x20...0x2F).contains(scalars[index].value) { index += 1 }
    guard index < limit, (0x30...0x7E).contains(scalars[index].value) else { return nil }
    return index + 1
  }

  /// OSC, DCS, SOS, PM or APC, up to BEL or ST; any other control cuts it short.
  private static func string(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    let limit = min(scalars.count, start + longestString)
    for index in start..<max(start, limit) {
      switch scalars[index].value {
      case 0x07, 0x9C: return index + 1
      case 0x1B:
        return index + 1 < scalars.count && scalars[index + 1] == "\\" ? index + 2 : nil
      case 0..<0x20, 0x7F..<0xA0: return nil
      default: continue
      }
    }
    return nil
  }
}
