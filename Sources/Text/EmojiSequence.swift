/// Finds the end of an emoji sequence (UTS #51), of which only the first emoji is drawn.
///
/// Terminals disagree on the columns of the whole; all agree on those of the first.
enum EmojiSequence {
  /// The index after the sequence whose first emoji is at `start`.
  static func end(in scalars: [Unicode.Scalar], after start: Int) -> Int {
    var index = decorated(scalars, start + 1)
    while index + 1 < scalars.count, scalars[index].value == 0x200D, isEmoji(scalars[index + 1]) {
      index = decorated(scalars, index + 2)
    }
    if scalars[start].value == 0x1F3F4, let end = tags(scalars, index) { return end }
    return index
  }

  /// Skips a variation selector and a skin tone, one of each at most.
  private static func decorated(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    var index = start
    if index < scalars.count, scalars[index].value & ~1 == 0xFE0E { index += 1 }
    if index < scalars.count, (0x1F3FB...0x1F3FF).contains(scalars[index].value) { index += 1 }
    return index
  }

  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    let kind = ScalarClass(scalar)
    return kind == .narrowEmoji || kind == .wideEmoji
  }

  /// The tags after a black flag that name a region, such as `gbsct`; nil if it isn't that.
  private static func tags(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    var index = start
    while index < min(scalars.count, start + 6), isRegionTag(scalars[index].value) { index += 1 }
    guard index >= start + 3, index < scalars.count, scalars[index].value == 0xE007F else {
      return nil
    }
    return index + 1
  }

  private static func isRegionTag(_ value: UInt32) -> Bool {
    (0xE0030...0xE0039).contains(value) || (0xE0061...0xE007A).contains(value)
  }
}
