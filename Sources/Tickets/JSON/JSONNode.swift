/// Where a value stands in the bytes of its JSON.
struct JSONNode: Sendable {
  /// What the value is; a text with escapes is told from one that can be taken as it stands.
  enum Kind: UInt8 {
    case object, array, plainText, escapedText, number, `true`, `false`, null
  }

  let kind: Kind
  /// The first byte; of a text the first between its quotes.
  let start: Int
  /// One beyond the last byte.
  var end: Int
  /// The node after this one and all that lies in it.
  var next: Int
}
