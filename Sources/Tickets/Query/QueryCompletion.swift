/// One way to go on typing a search.
package struct QueryCompletion: Hashable, Sendable {
  /// What to put in.
  package let text: String
  /// The bytes to replace, counted in UTF-8 from the beginning.
  package let range: Range<Int>
  /// One line of help; empty for values.
  package let summary: String
}

extension Query {
  /// How the word before the cursor may go on: field names, or the values of its field.
  ///
  /// - Parameters:
  ///   - text: the search as far as it's typed.
  ///   - cursor: where the cursor is, in bytes of UTF-8 from the beginning.
  ///   - values: the names that only the desk knows (queues, accounts, tags); they come after the
  ///     field's fixed words, in the order given.
  /// - Returns: completions, those that begin like the word before those that contain it.
  package static func completions(
    for text: String, cursor: Int, values: (QueryField) -> [String] = { _ in [] }
  ) -> [QueryCompletion] {
    let bytes = Array(text.utf8.prefix(min(cursor, QueryParser.limit)))
    let word = QueryWord(bytes)
    guard let name = word.field else {
      guard !word.isQuoted else { return [] }
      return fields(like: word.text, range: word.start..<bytes.count)
    }
    guard let field = QueryField(rawValue: name.lowercased()) else { return [] }
    if field == .sort, word.text.hasPrefix("-") {
      return completions(forSort: word, until: bytes.count)
    }
    let candidates = field.values + values(field).filter { !field.values.contains($0) }
    return matching(word.text, candidates).map { value in
      QueryCompletion(
        text: QueryPrinter.quotedIfNeeded(value), range: word.start..<bytes.count, summary: "")
    }
  }

  /// The minus sign that turns an order round stays where it is.
  private static func completions(forSort word: QueryWord, until end: Int) -> [QueryCompletion] {
    matching(String(word.text.dropFirst()), QueryField.sort.values).map { value in
      QueryCompletion(text: value, range: word.start + 1..<end, summary: "")
    }
  }

  private static func fields(like start: String, range: Range<Int>) -> [QueryCompletion] {
    QueryField.allCases.filter { $0.rawValue.hasPrefix(start.lowercased()) }.map { field in
      QueryCompletion(text: field.rawValue + ":", range: range, summary: field.summary)
    }
  }

  private static func matching(_ start: String, _ candidates: [String]) -> [String] {
    let start = start.lowercased()
    guard !start.isEmpty else { return candidates }
    var beginning: [String] = []
    var containing: [String] = []
    for candidate in candidates {
      let lowered = candidate.lowercased()
      if lowered.hasPrefix(start) {
        beginning.append(candidate)
      } else if lowered.contains(start) {
        containing.append(candidate)
      }
    }
    return beginning + containing
  }
}

/// The word that ends at the cursor.
private struct QueryWord {
  /// The name before the colon, if there is one.
  var field: String?
  /// What has been typed of a name or a value, without a quotation mark before it.
  var text = ""
  /// Where that begins in the search, a quotation mark included.
  var start: Int
  var isQuoted = false

  init(_ bytes: [UInt8]) {
    start = bytes.count
    var tokens = QueryLexer.tokens(bytes)
    let last = tokens.popLast()
    switch last {
    case .text(let piece)? where piece.range.upperBound == bytes.count:
      take(piece)
    case .field(let name, let values)?:
      let end = values.last?.range.upperBound ?? name.range.upperBound + 1
      let isOpen = end == bytes.count
      let isNext = bytes.last == UInt8(ascii: ",") && end == bytes.count - 1
      guard isOpen || isNext else { return }
      field = name.text
      if isOpen, let value = values.last { take(value) }
    default:
      break
    }
  }

  private mutating func take(_ piece: QueryLexer.Piece) {
    text = piece.text
    start = piece.range.lowerBound
    isQuoted = piece.isQuoted
  }
}
