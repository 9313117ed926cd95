/// A part of a message's text that is shown or folded as a whole.
package struct TextPart: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case plain
    /// Text of an earlier message; folded at first.
    case quote
    /// The sender's signature; folded at first.
    case signature
  }

  package var kind: Kind
  package var text: String

  package init(_ kind: Kind = .plain, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
