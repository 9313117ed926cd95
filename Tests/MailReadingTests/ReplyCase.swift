import Foundation
import Mail

/// One case of email_reply_parser: flags of fragments, or the reply itself.
struct ReplyCase: Decodable {
  let file: String
  var fragments: Int?
  var quoted: [Bool]?
  var signature: [Bool]?
  var hidden: [Bool]?
  var fragmentEquals: [String: String]?
  var fragmentMatches: [String: String]?
  var replyEquals: String?
  var replyContains: [String]?

  enum CodingKeys: String, CodingKey {
    case file, fragments, quoted, signature, hidden
    case fragmentEquals = "fragment_equals"
    case fragmentMatches = "fragment_matches"
    case replyEquals = "reply_equals"
    case replyContains = "reply_contains"
  }

  /// A fragment as that project sees it: the line above a quote is part of the quote.
  struct Part: Equatable {
    var isQuoted: Bool
    var isSignature: Bool
    var isHidden: Bool
    var text: String
  }

  /// What differs from the expectation.
  func disagreements(with text: String) -> [String] {
    var found: [String] = []
    let parts = parts(of: text)
    let visible = QuotedText.visible(in: text)
    func check(_ name: String, _ isMet: Bool, _ got: Any) {
      if !isMet { found.append("\(name): got \(got)") }
    }
    if let fragments { check("count", parts.count == fragments, parts.count) }
    if let quoted { check("quoted", parts.map(\.isQuoted) == quoted, parts.map(\.isQuoted)) }
    if let signature {
      check("signature", parts.map(\.isSignature) == signature, parts.map(\.isSignature))
    }
    if let hidden { check("hidden", parts.map(\.isHidden) == hidden, parts.map(\.isHidden)) }
    if let replyEquals { check("reply", visible == replyEquals, visible.debugDescription) }
    for phrase in replyContains ?? [] {
      check("reply contains", visible.contains(phrase), visible.debugDescription)
    }
    for (index, expected) in fragmentEquals ?? [:] {
      let got = part(parts, index).replacing(" \n", with: "\n")
      let isMet = got == expected || got == trimmedOnce(expected)
      check("fragment \(index)", isMet, got.debugDescription)
    }
    for (index, pattern) in fragmentMatches ?? [:] {
      let got = part(parts, index).replacing("\r\n", with: "\n")
      check("fragment \(index)", matches(pattern, got), got.debugDescription)
    }
    return found
  }

  private func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var isMergeable = false
    for fragment in QuotedText.fragments(in: text) {
      let isQuoted = [.quote, .attribution, .header].contains(fragment.kind)
      if isQuoted, isMergeable {
        parts[parts.count - 1].text += fragment.text
      } else {
        parts.append(
          Part(
            isQuoted: isQuoted, isSignature: fragment.kind == .signature,
            isHidden: fragment.isHidden, text: String(fragment.text)))
      }
      isMergeable = isQuoted
    }
    // It sees a last, empty line behind the last line end.
    if isMergeable, text.hasSuffix("\n") {
      parts.append(Part(isQuoted: false, isSignature: false, isHidden: true, text: "\n"))
    }
    return parts
  }

  private func part(_ parts: [Part], _ index: String) -> String {
    guard let index = Int(index), parts.indices.contains(index) else { return "" }
    return trimmedOnce(parts[index].text)
  }

  /// Without the last line end: that project joins lines and does not end them.
  private func trimmedOnce(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  private func matches(_ pattern: String, _ text: String) -> Bool {
    let regex = try? NSRegularExpression(pattern: pattern, options: .anchorsMatchLines)
    let range = NSRange(text.startIndex..., in: text)
    return regex?.firstMatch(in: text, range: range) != nil
  }
}
