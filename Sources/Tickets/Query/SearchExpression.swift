extension SearchText {
  /// The FTS5 expression that finds a term.
  ///
  /// Every character of the term is inside of an FTS5 string, so no term is ever syntax.
  ///
  /// - Parameters:
  ///   - term: what to look for.
  ///   - column: the only column to look in; all of them if nil.
  /// - Returns: the expression, or nil if there is nothing in the term to look for.
  package static func expression(for term: SearchTerm, in column: String? = nil) -> String? {
    let words = prepare(term.text)
    guard words.unicodeScalars.contains(where: { isIndexed($0) }) else { return nil }
    var text = "\""
    for scalar in words.unicodeScalars {
      if scalar == "\"" { text.unicodeScalars.append(scalar) }
      // SQLite would take a NUL for the end of the expression.
      text.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
    }
    text += "\""
    // A character of an unspaced script is a whole word already.
    if term.kind == .prefix, let last = words.unicodeScalars.last, !isUnspaced(last.value) {
      text += " *"
    }
    return column.map { "\"\($0)\" : \(text)" } ?? text
  }

  /// Whether the tokenizer makes words of the scalar: letters, numbers, marks and private use.
  private static func isIndexed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .decimalNumber, .letterNumber, .otherNumber, .privateUse: true
    default: false
    }
  }
}
