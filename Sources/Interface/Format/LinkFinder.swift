/// Finds web addresses in a text.
enum LinkFinder {
  private static let schemes = ["https://", "http://"].map { Array($0.utf8) }
  private static let longest = 2_048

  /// The addresses, each once, in their order; at most fifty.
  ///
  /// Punctuation at the end of one is taken to belong to the sentence.
  static func links(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var links: [String] = []
    var index = 0
    while index < bytes.count, links.count < 50 {
      guard let scheme = schemes.first(where: { bytes[index...].starts(with: $0) }) else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, end - index < longest, isPart(bytes[end]) { end += 1 }
      while end > index, trailing.contains(bytes[end - 1]) { end -= 1 }
      let link = String(decoding: bytes[index..<end], as: UTF8.self)
      if end - index > scheme.count, !links.contains(link) { links.append(link) }
      index = max(end, index + 1)
    }
    return links
  }

  private static let trailing = Set(".,;:!?)]}'*_".utf8)
  private static let excluded = Set("<>\"`|\\^{}".utf8)

  /// Whether a byte may stand in an address: printable ASCII but for what frames one.
  private static func isPart(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !excluded.contains(byte)
  }
}
