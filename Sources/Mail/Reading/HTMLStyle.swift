/// What an element's attributes say of its looks.
struct HTMLStyle {
  private let style: String
  private let attributes: [String: String]

  init(_ node: HTMLNode) {
    attributes = node.attributes
    style =
      node.attributes["style"].map { style in
        String(
          decoding: style.utf8.lazy.filter { $0 > 0x20 }
            .map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 },
          as: UTF8.self)
      } ?? ""
  }

  /// Whether nothing of the element is to be seen: newsletters hide a preview line this way.
  var isHidden: Bool {
    if attributes["hidden"] != nil { return true }
    guard !style.isEmpty else { return false }
    return style.contains("display:none") || style.contains("visibility:hidden")
      || style.contains("mso-hide:all") && style.contains("max-height:0")
      || style.contains("overflow:hidden")
        && (has("max-height:0") || has("height:0") || has("opacity:0"))
  }

  /// Whether white space is to be kept; nil if nothing is said of it.
  var keepsSpace: Bool? {
    guard let range = style.firstRange(of: "white-space:") else { return nil }
    return style[range.upperBound...].hasPrefix("pre")
      || style[range.upperBound...].hasPrefix("break")
  }

  /// Whether a paragraph has no blank line around it, as those of Word have none.
  var isTight: Bool {
    let name = attributes["class"] ?? ""
    return name.hasPrefix("Mso") || has("margin:0") || has("margin-bottom:0")
      || style.contains("margin:0in") || style.contains("margin:0cm")
  }

  /// Whether a quotation is only indented text: so do mail programs indent.
  var isIndent: Bool { style.contains("border:none") || style.contains("border:medium") }

  /// Whether there is a line above the element: Outlook draws one above an earlier message.
  var hasRuleAbove: Bool {
    style.contains("border-top:solid") || style.contains("border-top-style:solid")
      || style.contains("border-top:1px") || style.contains("border-top:1pt")
  }

  /// Whether an image is too small to be seen: a pixel that tells the sender of its being read.
  var isPixel: Bool {
    [attributes["width"], attributes["height"]].contains { size in
      guard let size else { return false }
      let number = size.prefix { $0.isNumber }
      return Int(number).map { $0 <= 3 } ?? false
    } || has("width:1px") || has("height:1px")
  }

  /// Whether a declaration is there with exactly this number, in whatever unit.
  private func has(_ declaration: String) -> Bool {
    var rest = style[...]
    while let range = rest.firstRange(of: declaration) {
      rest = rest[range.upperBound...]
      let isStart =
        range.lowerBound == style.startIndex
        || style[style.index(before: range.lowerBound)] == ";"
      let next = rest.first
      if isStart, next == nil || next == ";" || next == "p" || next == "!" || next == "i" {
        return true
      }
    }
    return false
  }
}
