/// What to show of a link beside its text.
enum HTMLLink {
  /// The address to write behind a link's text; nil where it says nothing new.
  static func address(of href: String, text: [UInt8]) -> String? {
    let href = String(
      decoding: href.utf8.lazy.filter { $0 > 0x20 && $0 != 0x7F }, as: UTF8.self)
    let folded = CaseFolding.fold(href.utf8)
    guard !folded.isEmpty, folded.first != UInt8(ascii: "#") else { return nil }
    for scheme in unseen where folded.starts(with: scheme) { return nil }
    let shown = bare(CaseFolding.fold(text).filter { $0 > 0x20 })
    if folded.starts(with: mailto) {
      let address = Array(href.utf8.dropFirst(mailto.count).prefix { $0 != UInt8(ascii: "?") })
      guard address.contains(UInt8(ascii: "@")) else { return nil }
      let isShown = contains(shown, CaseFolding.fold(address))
      return isShown ? nil : String(decoding: address, as: UTF8.self)
    }
    if folded.starts(with: telephone) {
      let number = digits(folded)
      return contains(digits(shown), number) ? nil : String(href.utf8.dropFirst(telephone.count))
    }
    return bare(folded) == shown ? nil : href
  }

  private static let mailto = Array("mailto:".utf8)
  private static let telephone = Array("tel:".utf8)
  private static let unseen = ["javascript:", "data:", "cid:", "about:", "blob:", "file:"].map {
    Array($0.utf8)
  }

  /// An address without what people leave out when they write it.
  private static func bare(_ address: [UInt8]) -> [UInt8] {
    var rest = address[...]
    for start in ["http://", "https://", "www."] where rest.starts(with: start.utf8) {
      rest = rest.dropFirst(start.utf8.count)
    }
    while let last = rest.last, last == UInt8(ascii: "/") { rest = rest.dropLast() }
    return Array(rest)
  }

  private static func digits(_ bytes: [UInt8]) -> [UInt8] { bytes.filter(FoldedText.isDigit) }

  /// Whether `part` stands in `bytes`; both come from one link and are short.
  private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count < bytes.count else { return part == bytes }
    return String(decoding: bytes, as: UTF8.self).contains(String(decoding: part, as: UTF8.self))
  }
}
