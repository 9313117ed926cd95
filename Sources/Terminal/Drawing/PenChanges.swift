/// The parameters of SGR for changes of look, kept for the next time: a screen has few looks.
struct PenChanges {
  private struct Change: Hashable {
    let old: Pen
    let new: Pen
  }

  private var known: [Change: [UInt8]] = [:]
  /// More are not kept.
  private static let capacity = 512

  /// The parameters that make one pen of another, the fewest bytes there are.
  mutating func parameters(from old: Pen, to new: Pen, _ abilities: Abilities) -> [UInt8] {
    let change = Change(old: old, new: new)
    if let parameters = known[change] { return parameters }
    let parameters = new.parameters(from: old, abilities) ?? []
    if known.count >= PenChanges.capacity { known.removeAll(keepingCapacity: true) }
    known[change] = parameters
    return parameters
  }
}
