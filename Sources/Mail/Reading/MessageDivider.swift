/// Tells the lines that part a message from an earlier one: "-----Original Message-----".
struct MessageDivider {
  /// What comes after a divider.
  enum Kind {
    case original
    case forward
  }

  let text: FoldedText

  /// What kind of divider a line is, if it is one.
  func kind(at index: Int) -> Kind? {
    let line = text.lines[index]
    guard line.last - line.first <= 200 else { return nil }
    let core = text.trim(line.content, where: Self.isDash)
    guard !core.isEmpty else { return nil }
    if core.lowerBound - line.first >= 2 {
      if DividerPhrases.original.contains(core, of: text) { return .original }
      if DividerPhrases.forward.contains(core, of: text) { return .forward }
      if DividerPhrases.forwardedBy.match(at: core.lowerBound, before: core.upperBound, in: text)
        != nil
      {
        return .forward
      }
    }
    if text.bytes[line.last - 1] == UInt8(ascii: ":"),
      DividerPhrases.forwardOpening.contains(core, of: text)
    {
      return .forward
    }
    guard core.lowerBound > line.first || text.has(Self.please, at: line.first, before: line.last)
    else { return nil }
    return DividerPhrases.replyAbove.find(in: core, of: text) == nil ? nil : .original
  }

  /// Whether a line is nothing but a rule: at least five dashes, underscores or box lines.
  func isRule(_ index: Int) -> Bool {
    let line = text.lines[index]
    guard line.last - line.first >= 5 else { return false }
    return text.bytes[line.content].allSatisfy(Self.isDash)
  }

  private static let please = Array("please ".utf8)

  /// Dashes of every kind; the bytes of "—" and "─" count one by one.
  private static func isDash(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "*"),
      UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "~"), 0x20, 0x09, 0xE2, 0x80, 0x93, 0x94:
      true
    default: false
    }
  }
}
