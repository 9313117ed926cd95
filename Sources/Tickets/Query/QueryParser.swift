/// Turns tokens into a query, going on after every mistake so that a half-typed search works.
struct QueryParser {
  typealias Expression = Query.Expression
  typealias Token = QueryLexer.Token

  private var tokens: ArraySlice<Token>
  private var depth = 0
  private(set) var sort: [QuerySort] = []
  private(set) var problems: [QueryError] = []

  /// The longest search that is read, in bytes.
  static let limit = 8192
  /// How deep parentheses may lie.
  static let deepest = 32

  init(_ text: String, isTyping: Bool = false) {
    var bytes = Array(text.utf8)
    if bytes.count > QueryParser.limit {
      problems.append(
        QueryError(range: QueryParser.limit..<bytes.count, reason: .tooLong))
      bytes.removeLast(bytes.count - QueryParser.limit)
    }
    var tokens = QueryLexer.tokens(bytes)
    if isTyping, case .text(var piece)? = tokens.last, piece.range.upperBound == bytes.count,
      !piece.isQuoted, !QueryPrinter.needsQuotes(piece.text)
    {
      piece.text += "*"
      tokens[tokens.count - 1] = .text(piece)
    }
    self.tokens = tokens[...]
  }

  mutating func query() -> Query {
    var parts: [Expression] = []
    while !tokens.isEmpty {
      if let part = alternatives() { parts.append(part) }
      if case .close(let range)? = tokens.first {
        report(.unbalancedParenthesis, range)
        tokens.removeFirst()
      }
    }
    return Query(Expression.joined(all: parts), sort: sort)
  }

  /// `a b OR c`: OR binds less than standing side by side.
  private mutating func alternatives() -> Expression? {
    var parts: [Expression] = []
    if let first = sequence() { parts.append(first) }
    while case .or(let range)? = tokens.first {
      tokens.removeFirst()
      let isFirst = parts.isEmpty
      let next = sequence()
      if isFirst || next == nil { report(.missingOperand, range) }
      if let next { parts.append(next) }
    }
    return Expression.joined(any: parts)
  }

  private mutating func sequence() -> Expression? {
    var parts: [Expression] = []
    while let token = tokens.first {
      switch token {
      case .or, .close:
        return Expression.joined(all: parts)
      default:
        if let part = operand() { parts.append(part) }
      }
    }
    return Expression.joined(all: parts)
  }

  /// One condition or group with the minus signs before it.
  private mutating func operand() -> Expression? {
    var isNegated = false
    var sign: Range<Int>?
    while case .minus(let range)? = tokens.first {
      isNegated.toggle()
      sign = range
      tokens.removeFirst()
    }
    guard let token = tokens.first else {
      if let sign { report(.missingOperand, sign) }
      return nil
    }
    let expression: Expression?
    switch token {
    case .or(let range), .close(let range):
      report(.missingOperand, sign ?? range)
      return nil
    case .open(let range):
      tokens.removeFirst()
      expression = group(range)
    case .unclosed(let range):
      tokens.removeFirst()
      report(.unbalancedQuote, range)
      return isNegated ? operand()?.negated : operand()
    case .text(let piece):
      tokens.removeFirst()
      expression = QueryParser.text(piece).map { .condition($0) }
    case .field(let name, let values):
      tokens.removeFirst()
      expression = condition(name, values, isNegated: sign != nil).map { .condition($0) }
    case .minus:
      return nil
    }
    return isNegated ? expression?.negated : expression
  }

  private mutating func group(_ start: Range<Int>) -> Expression? {
    guard depth < QueryParser.deepest else {
      report(.tooDeep, start)
      tokens = []
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    let inside = alternatives()
    guard case .close? = tokens.first else {
      report(.unbalancedParenthesis, start)
      return inside
    }
    tokens.removeFirst()
    return inside
  }

  mutating func report(_ reason: QueryError.Reason, _ range: Range<Int>) {
    problems.append(QueryError(range: range, reason: reason))
  }

  /// Sorting holds for the whole search, so it can be neither negated nor grouped.
  mutating func addSort(_ pieces: [QueryLexer.Piece], isNegated: Bool) {
    for piece in pieces {
      guard depth == 0, !isNegated else {
        report(.misplacedSort, piece.range)
        continue
      }
      let word = piece.text.lowercased()
      let isReversed = word.hasPrefix("-")
      let name = isReversed ? String(word.dropFirst()) : word
      guard let key = QuerySort.Key(rawValue: name) else {
        reportValue(piece, of: .sort)
        continue
      }
      sort.append(QuerySort(key, isReversed: isReversed))
    }
  }

  mutating func reportValue(_ piece: QueryLexer.Piece, of field: QueryField) {
    let suggestion = EditDistance.nearest(to: piece.text.lowercased(), among: field.values)
    report(.unknownValue(piece.text, field: field, suggestion: suggestion), piece.range)
  }
}
