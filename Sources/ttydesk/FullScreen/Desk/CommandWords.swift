import Commands

/// A command as somebody types it, cut into a program and its arguments.
///
/// Quotes and backslashes keep blanks together, as in a shell; nothing else of a shell is there,
/// so that no text can make it run anything.
enum CommandWords {
  /// The words, at least one.
  static func split(_ text: String) throws -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Unicode.Scalar?
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        word = (word ?? "") + String(scalar)
        isEscaped = false
      } else if scalar == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if scalar == open { quote = nil } else { word = (word ?? "") + String(scalar) }
      } else if scalar == "'" || scalar == "\"" {
        quote = scalar
        word = word ?? ""
      } else if scalar.properties.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(scalar)
      }
    }
    guard quote == nil, !isEscaped else {
      throw Failure(.usage, "a quote in '\(text)' has no end; add it")
    }
    if let word { words.append(word) }
    guard let first = words.first, !first.isEmpty else {
      throw Failure(.usage, "there is no command; name a program, such as less")
    }
    return words
  }
}
