import Foundation

/// Finds the first text/plain part of a message: as much MIME as the corpus of replies needs.
enum PlainPart {
  static func text(of message: String) -> String {
    let lines = message.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    var start = 0
    var fields = header(lines, &start)
    var end = lines.count
    if let boundary = boundary(fields) {
      var isFound = false
      for index in lines.indices where lines[index] == "--\(boundary)" {
        start = index + 1
        fields = header(lines, &start)
        if fields.contains("text/plain") {
          end = lines[start...].firstIndex { $0.hasPrefix("--\(boundary)") } ?? lines.count
          isFound = true
          break
        }
      }
      if !isFound { return "" }
    }
    let body = lines[start..<end].joined(separator: "\n")
    if fields.contains("base64") {
      return Data(base64Encoded: body, options: .ignoreUnknownCharacters)
        .map { String(decoding: $0, as: UTF8.self) } ?? body
    }
    return fields.contains("quoted-printable") ? body.replacing("=\n", with: "") : body
  }

  /// The header fields in lowercase; moves `start` past the blank line below them.
  private static func header(_ lines: [Substring], _ start: inout Int) -> String {
    let blank = lines[start...].firstIndex(of: "") ?? lines.count
    defer { start = min(blank + 1, lines.count) }
    return lines[start..<blank].joined(separator: "\n")
  }

  private static func boundary(_ fields: String) -> String? {
    guard let range = fields.range(of: "boundary=") else { return nil }
    let value = fields[range.upperBound...].prefix { $0 != "\n" && $0 != ";" }
    return String(value).replacing("\"", with: "")
  }
}
