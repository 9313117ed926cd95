/// A sentence for the status line.
package struct Notice: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case information, success, warning, failure
  }

  package var kind: Kind
  package var text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
