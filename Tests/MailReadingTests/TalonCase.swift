import Mail

/// One case of talon: a reply without its quote, or a text parted from its signature.
struct TalonCase: Decodable {
  let file: String
  let kind: String
  var sender: String?
  var replyEquals: String?
  var signatureEquals: String?
  var textEquals: String?

  enum CodingKeys: String, CodingKey {
    case file, kind, sender
    case replyEquals = "reply_equals"
    case signatureEquals = "signature_equals"
    case textEquals = "text_equals"
  }

  /// What differs from the expectation.
  func disagreements(with text: String) -> [String] {
    var found: [String] = []
    if let replyEquals {
      let isHTML = kind.hasPrefix("html")
      let plain = isHTML ? HTMLText.render(text) : PlainPart.text(of: text)
      let got = QuotedText.unquoted(in: plain)
      let isMet =
        isHTML
        ? got.filter { !$0.isWhitespace } == replyEquals.filter { !$0.isWhitespace }
        : got == replyEquals
      if !isMet { found.append("got \(got.debugDescription)") }
    }
    if let signatureEquals, let textEquals {
      let fragments = QuotedText.fragments(in: text, sender: sender ?? "")
      let signature = fragments.filter { $0.kind == .signature }.map { String($0.text) }.joined()
      if trimmed(signature) != trimmed(signatureEquals) {
        found.append("signature: got \(signature.debugDescription)")
      }
      let visible = QuotedText.visible(in: text, sender: sender ?? "")
      if visible != textEquals { found.append("text: got \(visible.debugDescription)") }
    }
    return found
  }

  private func trimmed(_ text: String) -> Substring {
    text[..<(text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? text.startIndex)]
  }
}
