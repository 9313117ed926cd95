/// One piece of an HTML text.
enum HTMLToken: Equatable {
  /// Text with its character references replaced, in UTF-8.
  case text([UInt8])
  /// A start tag; names are in lowercase.
  case start(name: String, attributes: [String: String])
  /// An end tag.
  case end(name: String)
}
