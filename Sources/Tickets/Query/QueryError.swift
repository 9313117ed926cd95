/// What is wrong with a search, and where.
package struct QueryError: Error, Hashable, Sendable {
  /// The bytes at fault, counted in UTF-8 from the beginning.
  package let range: Range<Int>
  /// What is wrong there.
  package let reason: Reason

  /// The mistakes that can be made, with what is needed to explain them.
  package enum Reason: Hashable, Sendable {
    /// No field has this name.
    case unknownField(String, suggestion: String?)
    /// The field has no such value.
    case unknownValue(String, field: QueryField, suggestion: String?)
    /// Nothing stands behind the colon.
    case missingValue(String)
    /// A quotation mark without its partner.
    case unbalancedQuote
    /// A parenthesis without its partner.
    case unbalancedParenthesis
    /// A minus sign or an OR with nothing after it, or an OR with nothing before.
    case missingOperand
    /// Not a time.
    case badTime(String)
    /// Not a ticket's number.
    case badNumber(String)
    /// An order inside parentheses, or with a minus sign before the word.
    case misplacedSort
    /// More parentheses inside each other than anybody needs.
    case tooDeep
    /// More bytes than anybody types.
    case tooLong
  }
}
