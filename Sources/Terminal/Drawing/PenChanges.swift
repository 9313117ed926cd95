internal import Screen

/// The parameters of SGR for changes of look, kept for the next time: a screen has few looks.
struct PenChanges {
  private struct Change: Hashable {
    let old: UInt64
    let new: UInt64
  }

  private var known: [Change: [UInt8]] = [:]
  /// More are not kept.
  private static let capacity = 512

  /// The parameters that make one pen of another, the fewest bytes there are.
  mutating func parameters(from old: Pen, to new: Pen, _ abilities: Abilities) -> [UInt8] {
    let change = Change(old: old.number, new: new.number)
    if let parameters = known[change] { return parameters }
    let parameters = new.parameters(from: old, abilities) ?? []
    if known.count >= PenChanges.capacity { known.removeAll(keepingCapacity: true) }
    known[change] = parameters
    return parameters
  }
}

extension Pen {
  /// A number that no other pen has.
  fileprivate var number: UInt64 {
    UInt64(attributes.rawValue) << 52 | PenChanges.number(background) << 26
      | PenChanges.number(foreground)
  }
}

extension PenChanges {
  /// 26 bits that no other colour has.
  fileprivate static func number(_ color: Color) -> UInt64 {
    switch color {
    case .standard: 0
    case .indexed(let index): 1 << 24 | UInt64(index)
    case .rgb(let red, let green, let blue):
      2 << 24 | UInt64(red) << 16 | UInt64(green) << 8 | UInt64(blue)
    }
  }
}
