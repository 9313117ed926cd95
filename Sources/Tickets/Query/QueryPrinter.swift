/// Writes a query so that it is read back as the same one.
enum QueryPrinter {
  static func text(_ query: Query) -> String {
    var parts: [String] = []
    if let expression = query.expression { parts.append(text(expression, inside: .whole)) }
    if !query.sort.isEmpty {
      let keys = query.sort.map { ($0.isReversed ? "-" : "") + $0.key.rawValue }
      parts.append("sort:" + keys.joined(separator: ","))
    }
    return parts.joined(separator: " ")
  }

  /// Whether a bare word would be read as something else.
  static func needsQuotes(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard let first = bytes.first, let last = bytes.last else { return true }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "#") || last == UInt8(ascii: "*") {
      return true
    }
    if word == "OR" || word == "AND" { return true }
    return bytes.indices.contains { index in
      QueryLexer.spaceWidth(bytes, index) > 0 || special.contains(bytes[index])
    }
  }

  private enum Place {
    case whole, all, not
  }

  private static let special = [UInt8]("\"\\():,".utf8)

  private static func text(_ expression: Query.Expression, inside place: Place) -> String {
    switch expression {
    case .all(let parts):
      let text = parts.map { self.text($0, inside: .all) }.joined(separator: " ")
      return place == .not ? "(\(text))" : text
    case .any(let parts):
      let text = parts.map { self.text($0, inside: .whole) }.joined(separator: " OR ")
      return place == .whole ? text : "(\(text))"
    case .not(let inner):
      return "-" + text(inner, inside: .not)
    case .condition(let condition):
      return text(condition)
    }
  }

  private static func text(_ condition: Query.Condition) -> String {
    switch condition {
    case .match(let field, let values): "\(field.rawValue):\(list(values))"
    case .custom(let name, let values): "field.\(name):\(list(values))"
    case .number(let numbers): "number:\(list(numbers.map(String.init)))"
    case .flag(let flags): "is:\(list(flags.map(\.rawValue)))"
    case .part(let parts): "has:\(list(parts.map(\.rawValue)))"
    case .time(let field, let time): "\(field.rawValue):\(quotedIfNeeded(text(time)))"
    case .text(let term): text(term)
    case .subject(let term): "subject:\(text(term))"
    }
  }

  private static func text(_ term: SearchTerm) -> String {
    switch term.kind {
    case .word: quotedIfNeeded(term.text)
    case .prefix: term.text + "*"
    case .phrase: quoted(term.text)
    }
  }

  private static func text(_ time: QueryTime) -> String {
    switch time {
    case .on(let phrase): phrase.text
    case .since(let phrase): ">=" + phrase.text
    case .after(let phrase): ">" + phrase.text
    case .before(let phrase): "<" + phrase.text
    case .until(let phrase): "<=" + phrase.text
    case .between(let first, let last): first.text + ".." + last.text
    }
  }

  private static func list(_ values: [String]) -> String {
    values.map { quotedIfNeeded($0) }.joined(separator: ",")
  }

  static func quotedIfNeeded(_ value: String) -> String {
    let bytes = Array(value.utf8)
    let isPlain = bytes.indices.allSatisfy { index in
      QueryLexer.spaceWidth(bytes, index) == 0
        && !(bytes[index] != UInt8(ascii: ":") && special.contains(bytes[index]))
    }
    return isPlain && !bytes.isEmpty ? value : quoted(value)
  }

  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
