/// A statement's text as a key: hashed by its length and its end, for hashing all of a long text
/// costs more than the statement's own look-up of a row.
struct StatementText: Hashable {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(text.utf8.count)
    for byte in text.utf8.suffix(8) { hasher.combine(byte) }
  }
}
