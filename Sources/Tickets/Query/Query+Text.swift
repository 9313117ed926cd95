extension Query: CustomStringConvertible {
  /// Parses a search strictly: the first mistake is thrown.
  package init(_ text: String) throws(QueryError) {
    var parser = QueryParser(text)
    self = parser.query()
    if let problem = parser.problems.first { throw problem }
  }

  /// Parses a search that is still being typed: what makes no sense is left out or taken as words.
  ///
  /// - Parameters:
  ///   - text: the search as far as it's typed.
  ///   - isTyping: whether a bare word at the very end is still growing, and therefore stands for
  ///     all words that begin like it.
  /// - Returns: the query, and everything that the strict parser would refuse.
  package static func lenient(
    _ text: String, isTyping: Bool = false
  ) -> (query: Query, problems: [QueryError]) {
    var parser = QueryParser(text, isTyping: isTyping)
    let query = parser.query()
    return (query, parser.problems)
  }

  /// The search in its canonical form, which parses to the same query.
  package var description: String { QueryPrinter.text(self) }
}
