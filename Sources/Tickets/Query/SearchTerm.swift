/// Something to look for in the text of tickets.
package struct SearchTerm: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// One word.
    case word
    /// Words that begin like this (`print*`).
    case prefix
    /// These words in this order (`"exact words"`).
    case phrase
  }

  package let text: String
  package let kind: Kind

  package init(_ text: String, _ kind: Kind = .word) {
    self.text = text
    self.kind = kind
  }
}
