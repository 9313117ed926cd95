/// Something to look for in the text of tickets.
package struct SearchTerm: Hashable, Sendable {
  /// How the text is to be found.
  package enum Kind: Hashable, Sendable {
    /// One word.
    case word
    /// Words that begin like this (`print*`).
    case prefix
    /// These words in this order (`"exact words"`).
    case phrase
  }

  /// What was typed, without quotation marks and star.
  package let text: String
  /// How it is to be found.
  package let kind: Kind

  /// A term, a word unless something else is said.
  package init(_ text: String, _ kind: Kind = .word) {
    self.text = text
    self.kind = kind
  }
}
