/// What a field makes of its values.
extension QueryParser {
  typealias Piece = QueryLexer.Piece
  typealias Condition = Query.Condition

  /// The condition of a bare word or a phrase; nil for an empty phrase.
  static func text(_ piece: Piece) -> Condition? {
    let number = piece.text.utf8.dropFirst()
    if !piece.isQuoted, piece.text.utf8.first == UInt8(ascii: "#"), !number.isEmpty,
      number.allSatisfy({ decimalDigit($0) != nil }), let value = Int(piece.text.dropFirst())
    {
      return .number([value])
    }
    return term(piece).map { .text($0) }
  }

  /// The condition of `name:values`; nil, with a problem reported, if it makes no sense.
  mutating func condition(_ name: Piece, _ values: [Piece], isNegated: Bool) -> Condition? {
    let word = name.text.lowercased()
    let isCustom = word.hasPrefix("field.") && word.utf8.count > 6
    guard isCustom || QueryField(rawValue: word) != nil else {
      return unknown(name, values)
    }
    guard !values.isEmpty else {
      report(.missingValue(word), name.range)
      return nil
    }
    guard let field = QueryField(rawValue: word) else {
      return .custom(name: String(word.dropFirst(6)), values.map(\.text))
    }
    switch field {
    case .sort:
      addSort(values, isNegated: isNegated)
      return nil
    case .number:
      let numbers = values.compactMap { number($0) }
      return numbers.isEmpty ? nil : .number(numbers)
    case .is:
      let flags = values.compactMap { fixedWord($0, of: field).flatMap { QueryFlag(rawValue: $0) } }
      return flags.isEmpty ? nil : .flag(flags)
    case .has:
      let parts = values.compactMap { fixedWord($0, of: field).flatMap { QueryPart(rawValue: $0) } }
      return parts.isEmpty ? nil : .part(parts)
    case .subject:
      return subject(values)
    case .before, .after, .created, .updated, .due:
      return time(field, values)
    case .status, .priority:
      let words = values.compactMap { fixedWord($0, of: field) }
      return words.isEmpty ? nil : .match(field, words)
    case .queue, .assignee, .tag, .from, .cc, .org, .channel:
      return .match(field, values.map { alternative($0, of: field) })
    }
  }

  /// Half-typed, an unknown field is a word with a colon in it.
  private mutating func unknown(_ name: Piece, _ values: [Piece]) -> Condition? {
    let suggestion = EditDistance.nearest(
      to: name.text.lowercased(), among: QueryField.allCases.map(\.rawValue))
    report(.unknownField(name.text, suggestion: suggestion), name.range)
    let text = ([name.text] + values.map(\.text)).joined(separator: " ")
    return .text(SearchTerm(text, .phrase))
  }

  /// The fixed words of a field (`me`) are written in lowercase, names as they are typed.
  private func alternative(_ piece: Piece, of field: QueryField) -> String {
    let word = piece.text.lowercased()
    return field.values.contains(word) ? word : piece.text
  }

  private mutating func fixedWord(_ piece: Piece, of field: QueryField) -> String? {
    let word = piece.text.lowercased()
    if field.values.contains(word) { return word }
    reportValue(piece, of: field)
    return nil
  }

  private mutating func number(_ piece: Piece) -> Int? {
    let digits = piece.text.hasPrefix("#") ? piece.text.dropFirst() : piece.text[...]
    if digits.utf8.allSatisfy({ decimalDigit($0) != nil }), let number = Int(digits) {
      return number
    }
    report(.badNumber(piece.text), piece.range)
    return nil
  }

  /// A comma in a subject is a comma: the words around it form one phrase.
  private func subject(_ values: [Piece]) -> Condition? {
    if values.count == 1 { return QueryParser.term(values[0]).map { .subject($0) } }
    let text = values.map(\.text).joined(separator: ",")
    return .subject(SearchTerm(text, .phrase))
  }

  private mutating func time(_ field: QueryField, _ values: [Piece]) -> Condition? {
    // `1 mar, 2026` is no time, and neither is a list of times: there is one value.
    let text = values.map(\.text).joined(separator: ",")
    let end = values.last?.range.upperBound ?? 0
    let range = (values.first?.range.lowerBound ?? 0)..<end
    guard let time = QueryTime(text) else {
      report(.badTime(text), range)
      return nil
    }
    switch (field, time) {
    case (.before, .on(let phrase)): return .time(.updated, .before(phrase))
    case (.after, .on(let phrase)): return .time(.updated, .since(phrase))
    case (.before, _), (.after, _):
      report(.badTime(text), range)
      return nil
    default: return .time(field, time)
    }
  }

  /// A word, a prefix or a phrase; a word that would have to be quoted counts as a phrase.
  private static func term(_ piece: Piece) -> SearchTerm? {
    if piece.isQuoted {
      let isEmpty = piece.text.utf8.allSatisfy { $0 <= 0x20 }
      return isEmpty ? nil : SearchTerm(piece.text, .phrase)
    }
    if piece.text.hasSuffix("*"), piece.text.utf8.count > 1 {
      let stem = String(piece.text.dropLast())
      if !QueryPrinter.needsQuotes(stem) { return SearchTerm(stem, .prefix) }
    }
    return SearchTerm(piece.text, QueryPrinter.needsQuotes(piece.text) ? .phrase : .word)
  }
}

extension QueryTime {
  /// `>x`, `>=x`, `<x`, `<=x`, `x..y`, `x..`, `..y` or `x`.
  init?(_ text: String) {
    let comparisons: [(String, (TimePhrase) -> QueryTime)] = [
      (">=", { .since($0) }), ("<=", { .until($0) }), (">", { .after($0) }),
      ("<", { .before($0) }),
    ]
    for (sign, make) in comparisons where text.hasPrefix(sign) {
      guard let phrase = TimePhrase(text.dropFirst(sign.count)) else { return nil }
      self = make(phrase)
      return
    }
    guard let dots = text.firstRange(of: "..") else {
      guard let phrase = TimePhrase(text) else { return nil }
      self = .on(phrase)
      return
    }
    let first = text[..<dots.lowerBound]
    let last = text[dots.upperBound...]
    switch (TimePhrase(first), TimePhrase(last)) {
    case (let first?, let last?): self = .between(first, last)
    case (let first?, nil) where last.isEmpty: self = .since(first)
    case (nil, let last?) where first.isEmpty: self = .until(last)
    default: return nil
    }
  }
}
