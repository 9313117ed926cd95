/// A text that is written once and sent often.
package struct CannedAnswer: Hashable, Sendable, Codable {
  package var name: String
  /// The text, with placeholders; see ``Placeholders``.
  package var text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
