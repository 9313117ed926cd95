/// A text as lines, with the one change that all others are made of.
struct EditableText: Hashable, Sendable {
  /// Without their ends; at least one.
  private(set) var lines: [String]

  /// Text of any line ends; controls, which nobody means to send, are left out, tabs are not.
  init(_ text: String) {
    lines = Self.split(Self.clean(text))
  }

  /// The lines with `\n` between them.
  var string: String { lines.joined(separator: "\n") }

  var end: TextPosition {
    TextPosition(line: lines.count - 1, offset: lines[lines.count - 1].utf8.count)
  }

  /// The text between two places, the first being the earlier.
  func text(_ range: Range<TextPosition>) -> String {
    let (start, end) = (range.lowerBound, range.upperBound)
    if start.line == end.line { return slice(start.line, start.offset, end.offset) }
    var parts = [slice(start.line, start.offset, nil)]
    parts += lines[(start.line + 1)..<end.line]
    parts.append(slice(end.line, 0, end.offset))
    return parts.joined(separator: "\n")
  }

  /// Puts clean text in the place of what is between two places; returns the place after it.
  mutating func replace(_ range: Range<TextPosition>, with text: String) -> TextPosition {
    let (start, end) = (range.lowerBound, range.upperBound)
    let head = slice(start.line, 0, start.offset)
    let tail = slice(end.line, end.offset, nil)
    guard text.utf8.contains(UInt8(ascii: "\n")) else {
      lines.replaceSubrange(start.line...end.line, with: CollectionOfOne(head + text + tail))
      return boundary(start.line, start.offset + text.utf8.count)
    }
    var new = Self.split(text)
    new[0] = head + new[0]
    let last = new.count - 1
    let offset = new[last].utf8.count
    new[last] += tail
    lines.replaceSubrange(start.line...end.line, with: new)
    return boundary(start.line + last, offset)
  }

  private static func split(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }

  /// Text with lines ended by `\n` and without controls, except for tabs.
  static func clean(_ text: String) -> String {
    var text = text
    let isClean = text.withUTF8 { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A || $0 == 0x09 }
    }
    if isClean { return text }
    var clean = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      defer { wasReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0D, 0x2028, 0x2029, 0x85: clean.append("\n")
      case 0x0A: if !wasReturn { clean.append("\n") }
      case 0x09: clean.append("\t")
      case 0..<0x20, 0x7F..<0xA0: break
      default: clean.append(scalar)
      }
    }
    return String(clean)
  }

  private func slice(_ line: Int, _ start: Int, _ end: Int?) -> String {
    let text = lines[line].utf8
    let from = text.index(text.startIndex, offsetBy: start)
    let to = end.map { text.index(text.startIndex, offsetBy: $0) } ?? text.endIndex
    return String(lines[line][from..<to])
  }
}

extension EditableText {
  /// The next place to the right, on the next line at the end of one; nil at the end.
  func after(_ position: TextPosition) -> TextPosition? {
    let text = lines[position.line]
    guard position.offset < text.utf8.count else {
      guard position.line + 1 < lines.count else { return nil }
      return TextPosition(line: position.line + 1)
    }
    let index = text.utf8.index(text.startIndex, offsetBy: position.offset)
    let next = text.index(after: index)
    let length = text.utf8.distance(from: index, to: next)
    return TextPosition(line: position.line, offset: position.offset + length)
  }

  /// The next place to the left; nil at the start.
  func before(_ position: TextPosition) -> TextPosition? {
    guard position.offset > 0 else {
      guard position.line > 0 else { return nil }
      return TextPosition(line: position.line - 1, offset: lines[position.line - 1].utf8.count)
    }
    let text = lines[position.line]
    let index = text.utf8.index(text.startIndex, offsetBy: position.offset)
    let previous = text.index(before: index)
    return TextPosition(
      line: position.line, offset: text.utf8.distance(from: text.startIndex, to: previous))
  }

  /// The end of the word to the right: past what is between words, then past the word.
  ///
  /// It walks forward through whole lines, since a step from any place may have to look back as far
  /// as there are flags or marks.
  func wordEnd(after position: TextPosition) -> TextPosition {
    var place = position
    while true {
      var inWord = false
      for character in slice(place.line, place.offset, nil) {
        let isWord = Self.isWord(character)
        if inWord, !isWord { return place }
        inWord = isWord
        place.offset += character.utf8.count
      }
      guard !inWord, place.line + 1 < lines.count else { return place }
      place = TextPosition(line: place.line + 1)
    }
  }

  /// The start of the word to the left.
  func wordStart(
    before position: TextPosition, isWord: (Character) -> Bool = Self.isWord
  ) -> TextPosition {
    var text = slice(position.line, 0, position.offset)
    var line = position.line
    while true {
      var start: Int?
      var offset = 0
      var inWord = false
      for character in text {
        let isWord = isWord(character)
        if isWord, !inWord { start = offset }
        inWord = isWord
        offset += character.utf8.count
      }
      if let start { return TextPosition(line: line, offset: start) }
      guard line > 0 else { return TextPosition() }
      line -= 1
      text = lines[line]
    }
  }

  static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  static func isNoBlank(_ character: Character) -> Bool {
    character != " " && character != "\t"
  }

  /// The place, or the next one that cuts no cluster: what is put before a mark takes it over.
  private func boundary(_ line: Int, _ offset: Int) -> TextPosition {
    let text = lines[line]
    let utf8 = text.utf8
    guard offset > 0, offset < utf8.count else { return TextPosition(line: line, offset: offset) }
    let index = utf8.index(utf8.startIndex, offsetBy: offset)
    if utf8[index] < 0x80, utf8[utf8.index(before: index)] < 0x80 {
      return TextPosition(line: line, offset: offset)
    }
    let end = text.index(after: index)
    let isBoundary = text.index(before: end) == index
    let place = isBoundary ? offset : utf8.distance(from: utf8.startIndex, to: end)
    return TextPosition(line: line, offset: place)
  }
}
