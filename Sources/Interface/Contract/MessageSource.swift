package import Tickets

/// A message as it came.
package struct MessageSource: Hashable, Sendable {
  package var id: Digest
  /// Headers and text; lines end with LF.
  package var text: String

  package init(id: Digest, text: String) {
    self.id = id
    self.text = text
  }
}
