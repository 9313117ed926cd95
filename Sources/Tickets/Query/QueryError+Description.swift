extension QueryError: CustomStringConvertible {
  /// One sentence: what is wrong, and what could be meant.
  package var description: String {
    switch reason {
    case .unknownField(let name, let suggestion):
      "There is no field \"\(name)\"\(hint(suggestion.map { $0 + ":" }))"
    case .unknownValue(let value, let field, let suggestion):
      "\"\(value)\" is no value of \(field.rawValue)"
        + (suggestion == nil
          ? ": use \(field.values.joined(separator: ", "))." : hint(suggestion))
    case .missingValue(let name): "A value is missing after \(name):."
    case .unbalancedQuote: "A quotation mark is not closed: add another one."
    case .unbalancedParenthesis: "A parenthesis has no partner."
    case .missingOperand: "Something is missing beside OR, or after a minus sign."
    case .badTime(let text):
      "\"\(text)\" is no time: write 2026-01-31, -7d, today or \"last week\"."
    case .badNumber(let text): "\"\(text)\" is no ticket number."
    case .misplacedSort: "sort: holds for the whole search: take it out of the parentheses."
    case .tooDeep: "There are too many parentheses inside each other."
    case .tooLong: "The search is too long."
    }
  }

  private func hint(_ suggestion: String?) -> String {
    suggestion.map { ": did you mean \($0)?" } ?? "."
  }
}
