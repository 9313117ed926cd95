/// Takes the words of a line apart: blanks are between them, quotes keep them together, and a
/// backslash takes what follows as it is, except in single quotes.
struct WordScanner {
  struct Word: Hashable {
    var text = ""
    /// Whether a quote or backslash is in it, so that it is no flag.
    var isQuoted = false
    /// Whether its last quote has an end.
    var isClosed = true
    /// Where it begins, in UTF-8 bytes of the line.
    var start = 0
  }

  private let scalars: Substring.UnicodeScalarView
  private var position: String.Index

  init(_ line: String) {
    scalars = line[...].unicodeScalars
    position = line.startIndex
  }

  /// What is left, without the blanks around it.
  var rest: String {
    var rest = scalars[position...]
    while let first = rest.first, Self.isBlank(first) { rest.removeFirst() }
    while let last = rest.last, Self.isBlank(last) { rest.removeLast() }
    return String(rest)
  }

  /// The next word; nil at the end.
  mutating func next() -> Word? {
    while position < scalars.endIndex, Self.isBlank(scalars[position]) { advance() }
    guard position < scalars.endIndex else { return nil }
    var word = Word()
    word.start = scalars[..<position].utf8Count
    var text = String.UnicodeScalarView()
    var quote: Unicode.Scalar?
    while position < scalars.endIndex {
      let scalar = scalars[position]
      if quote == nil, Self.isBlank(scalar) { break }
      advance()
      if scalar == quote {
        quote = nil
      } else if quote == nil, scalar == "'" || scalar == "\"" {
        quote = scalar
        word.isQuoted = true
      } else if scalar == "\\", quote != "'", position < scalars.endIndex {
        text.append(scalars[position])
        word.isQuoted = true
        advance()
      } else {
        text.append(scalar)
      }
    }
    word.text = String(text)
    word.isClosed = quote == nil
    return word
  }

  private mutating func advance() {
    position = scalars.index(after: position)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t"
  }
}

extension Substring.UnicodeScalarView {
  /// How many UTF-8 bytes it takes.
  fileprivate var utf8Count: Int { Substring(self).utf8.count }
}
