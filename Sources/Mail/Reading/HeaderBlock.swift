/// Finds the block of From, Sent, To and Subject lines that Outlook and others put above a quote.
struct HeaderBlock {
  let text: FoldedText

  /// A long list of addressees is wrapped; three lines without a label end the block.
  private static let mostUnlabelled = 3

  /// No header block is longer.
  private static let mostLines = 40

  /// The number of lines of the block that begins at a line; nil if none does.
  ///
  /// After a rule the labels may be of a language that we do not know.
  func lineCount(at index: Int, isAfterRule: Bool = false) -> Int? {
    guard let first = label(at: index) else { return nil }
    guard role(of: first) != nil || isAfterRule else { return nil }
    var found = Evidence()
    var end = index
    var next = index
    var unlabelled = 0
    while next < text.lines.count, next - index < Self.mostLines {
      if let label = label(at: next), role(of: label) != nil || isAfterRule {
        let value = text.bytes[label.upperBound..<text.lines[next].last]
        guard found.add(role(of: label), value: value) else { break }
        end = next + 1
        unlabelled = 0
      } else if text.lines[next].isBlank {
        // Blank lines may part the labels, as they do where every paragraph is spaced out.
        guard let filled = text.nextFilled(from: next, within: 3), let label = label(at: filled),
          role(of: label) != nil
        else { break }
      } else {
        unlabelled += 1
        if unlabelled > Self.mostUnlabelled { break }
      }
      next += 1
    }
    return found.isHeader(isAfterRule: isAfterRule) ? end - index : nil
  }

  /// The label of a line such as "*From:* Ann".
  private func label(at index: Int) -> Range<Int>? {
    let line = text.lines[index]
    let limit = min(line.last, line.first + HeaderLabels.longest)
    guard let colon = text.bytes[line.first..<limit].firstIndex(of: UInt8(ascii: ":")) else {
      return nil
    }
    let label = text.trim(line.first..<colon) { FoldedText.isBlank($0) || $0 == UInt8(ascii: "*") }
    return label.isEmpty ? nil : label
  }

  private func role(of label: Range<Int>) -> HeaderRole? {
    HeaderLabels.role(of: Array(text.bytes[label]))
  }

  /// What the lines of a block have told so far.
  private struct Evidence {
    var roles: Set<HeaderRole> = []
    var labels = 0
    var hasAddress = false
    var hasFromAddress = false
    var hasTime = false

    /// Takes one line in; false if it says again what has been said, as only another text does.
    mutating func add(_ role: HeaderRole?, value: ArraySlice<UInt8>) -> Bool {
      if let role, role != .copy, roles.contains(role) { return false }
      labels += 1
      let isAddress = value.contains(UInt8(ascii: "@"))
      hasAddress = hasAddress || isAddress
      if role == .date || role == .sent, value.dropFirst().contains(UInt8(ascii: ":")) {
        hasTime = true
      }
      guard let role else { return true }
      if role == .from, isAddress { hasFromAddress = true }
      roles.insert(role)
      return true
    }

    /// A list such as "From: Berlin, To: Paris, Date: 3 May" is not yet a header.
    func isHeader(isAfterRule: Bool) -> Bool {
      if isAfterRule, labels >= 3, hasAddress || roles.count >= 3 { return true }
      guard roles.contains(.from), roles.count >= 2 else { return false }
      let isDated = roles.contains(.sent) || roles.contains(.date)
      return hasFromAddress || roles.contains(.subject) && (isDated || roles.contains(.to))
        || roles.contains(.sent) && roles.contains(.to) || isDated && hasTime
    }
  }
}
