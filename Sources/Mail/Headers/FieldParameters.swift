/// A structured field body: `text/plain; charset=utf-8; name*0*=...` (RFC 2045 and RFC 2231).
struct FieldParameters {
  /// What stands before the first semicolon, in lower case.
  private(set) var value = ""
  private var plain: [String: [UInt8]] = [:]
  private var pieces: [String: [Piece]] = [:]

  /// One numbered piece of a parameter that was too long for a line.
  private struct Piece {
    let number: Int
    let isEncoded: Bool
    let text: [UInt8]
  }

  /// Reads an unfolded field; damage is read around, and of two equal parameters the first counts.
  init(_ field: [UInt8]) {
    // Whole fields arrive as an encoded word, though no program may write that.
    let isWord = field.starts(with: "=?".utf8)
    let bytes = isWord ? [UInt8](EncodedWords.decode(field).utf8) : field
    var at = 0
    while at < bytes.count, bytes[at] != UInt8(ascii: ";"), !bytes[at].isSpace { at += 1 }
    value = bytes[..<at].map(\.lowercased).utf8Text
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: ";") || byte.isSpace {
        at += 1
      } else {
        at = takeParameter(bytes, at: at)
      }
    }
  }

  /// A parameter's text: pieces joined, percent and character set decoded, and encoded words too.
  func text(_ name: String) -> String? {
    if let list = pieces[name] { return FieldParameters.join(list) }
    return plain[name].map { EncodedWords.decode($0) }
  }

  /// A parameter's bytes as they came: for a boundary, which is compared with the body.
  func raw(_ name: String) -> [UInt8]? {
    if let whole = plain[name] { return whole }
    return pieces[name]?.sorted { $0.number < $1.number }.flatMap(\.text)
  }

  private mutating func takeParameter(_ bytes: [UInt8], at start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] != ASCII.equals, bytes[at] != UInt8(ascii: ";") { at += 1 }
    let name = bytes[start..<at].trimmed.map(\.lowercased).utf8Text
    guard at < bytes.count, bytes[at] == ASCII.equals else { return at }
    at += 1
    while at < bytes.count, bytes[at].isSpace { at += 1 }
    let text: [UInt8]
    if at < bytes.count, bytes[at] == ASCII.quote {
      (text, at) = FieldParameters.quoted(bytes, at: at)
    } else {
      let end = bytes[at...].firstIndex(of: UInt8(ascii: ";")) ?? bytes.count
      text = FieldParameters.token(bytes[at..<end], isFileName: name.hasSuffix("name"))
      at = end
    }
    store(name, text)
    return at
  }

  /// A quoted string that begins at `start`; one that never closes goes to the end.
  ///
  /// Only quotes and backslashes are unescaped: `"C:\temp\a.txt"` is common, and never escaped.
  private static func quoted(_ bytes: [UInt8], at start: Int) -> (text: [UInt8], end: Int) {
    var text: [UInt8] = []
    var at = start + 1
    while at < bytes.count, bytes[at] != ASCII.quote {
      if bytes[at] == ASCII.backslash, at + 1 < bytes.count,
        bytes[at + 1] == ASCII.quote || bytes[at + 1] == ASCII.backslash
      {
        at += 1
      }
      text.append(bytes[at])
      at += 1
    }
    if at >= bytes.count, let semicolon = text.firstIndex(of: UInt8(ascii: ";")) {
      return ([UInt8](text[..<semicolon]), start + 1 + semicolon)
    }
    return (text, min(at + 1, bytes.count))
  }

  /// An unquoted value: up to a blank or comment, but a file name may hold both.
  private static func token(_ bytes: ArraySlice<UInt8>, isFileName: Bool) -> [UInt8] {
    let trimmed = bytes.trimmed
    if isFileName { return [UInt8](trimmed) }
    return [UInt8](trimmed.prefix { !$0.isSpace && $0 != UInt8(ascii: "(") && $0 != ASCII.quote })
  }

  private mutating func store(_ name: String, _ text: [UInt8]) {
    let parts = name.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count > 1 else {
      if plain[name] == nil { plain[name] = text }
      return
    }
    let isNumbered = !parts[1].isEmpty
    guard let number = isNumbered ? Int(parts[1]) : 0, number >= 0 else { return }
    let key = String(parts[0])
    let isEncoded = !isNumbered || parts.count > 2
    pieces[key, default: []].append(Piece(number: number, isEncoded: isEncoded, text: text))
  }

  private static func join(_ list: [Piece]) -> String {
    var charset: String?
    var bytes: [UInt8] = []
    var last = -1
    for piece in list.sorted(by: { $0.number < $1.number }) where piece.number != last {
      var text = piece.text[...]
      if piece.isEncoded, last == -1 {
        let marks = text.indices.filter { text[$0] == UInt8(ascii: "'") }
        if marks.count >= 2 {
          charset = text[..<marks[0]].utf8Text
          text = text[(marks[1] + 1)...]
        }
      }
      last = piece.number
      bytes += piece.isEncoded ? percentDecoded(text) : [UInt8](text)
    }
    guard let charset, !charset.isEmpty else { return EncodedWords.decode(bytes) }
    let text = Charset(label: charset).decode(bytes).text
    return bytes.firstIndex(of: "=?") == nil ? text : EncodedWords.decode([UInt8](text.utf8))
  }

  private static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var at = text.startIndex
    while at < text.endIndex {
      if text[at] == UInt8(ascii: "%"), at + 2 < text.endIndex,
        let high = text[at + 1].hexValue, let low = text[at + 2].hexValue
      {
        bytes.append(high << 4 | low)
        at += 3
      } else {
        bytes.append(text[at])
        at += 1
      }
    }
    return bytes
  }
}
