/// The words of a search that the full-text index can answer in one go.
package struct SearchTerms: Hashable, Sendable {
  /// All of these must be there.
  package var required: [SearchTerm] = []
  /// None of these may be there.
  package var excluded: [SearchTerm] = []

  /// Terms that must and terms that must not be there.
  package init(required: [SearchTerm] = [], excluded: [SearchTerm] = []) {
    self.required = required
    self.excluded = excluded
  }

  /// The FTS5 expression for all terms together.
  ///
  /// FTS5 knows no search that only excludes, so this is nil unless something is required.
  package var expression: String? {
    let wanted = required.compactMap { SearchText.expression(for: $0) }
    guard !wanted.isEmpty else { return nil }
    let all = wanted.joined(separator: " AND ")
    guard let unwanted = excludedExpression else { return all }
    return "(\(all)) NOT (\(unwanted))"
  }

  /// The FTS5 expression that finds what must not be there.
  package var excludedExpression: String? {
    let unwanted = excluded.compactMap { SearchText.expression(for: $0) }
    return unwanted.isEmpty ? nil : unwanted.joined(separator: " OR ")
  }
}

extension Query {
  /// The words that hold for the whole search, apart from the conditions that need other tables.
  package var split: (terms: SearchTerms, rest: Expression?) {
    var terms = SearchTerms()
    var rest: [Expression] = []
    let parts: [Expression]
    if case .all(let all)? = expression {
      parts = all
    } else {
      parts = expression.map { [$0] } ?? []
    }
    for part in parts {
      switch part {
      case .condition(.text(let term)): terms.required.append(term)
      case .not(.condition(.text(let term))): terms.excluded.append(term)
      default: rest.append(part)
      }
    }
    return (terms, Expression.joined(all: rest))
  }
}
