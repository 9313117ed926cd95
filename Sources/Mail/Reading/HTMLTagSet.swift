/// A set of elements, as one bit for each.
struct HTMLTagSet: ExpressibleByArrayLiteral, Sendable {
  private var bits: UInt128 = 0

  init(arrayLiteral tags: HTMLTag...) {
    for tag in tags { bits |= 1 << UInt128(tag.rawValue) }
  }

  /// Whether an element is in the set.
  func contains(_ tag: HTMLTag) -> Bool { bits >> UInt128(tag.rawValue) & 1 == 1 }

  /// Whether the two sets share no element.
  func isDisjoint(with other: HTMLTagSet) -> Bool { bits & other.bits == 0 }

  /// Adds an element.
  mutating func insert(_ tag: HTMLTag) { bits |= 1 << UInt128(tag.rawValue) }

  /// Takes an element out.
  mutating func remove(_ tag: HTMLTag) { bits &= ~(1 << UInt128(tag.rawValue)) }
}
