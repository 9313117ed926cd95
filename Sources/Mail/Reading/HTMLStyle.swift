/// What an element's attributes say of its looks, as far as plain text can follow.
struct HTMLStyle {
  /// Whether nothing of the element is to be seen: newsletters hide a preview line this way.
  var isHidden: Bool { isRemoved || (isClipped && isEmptyBox) }

  /// Whether white space is to be kept; nil if nothing is said of it.
  private(set) var keepsSpace: Bool?

  /// Whether a paragraph has no blank line around it, as those of Word have none.
  private(set) var isTight = false

  /// Whether a quotation is only indented text: so do mail programs indent.
  private(set) var isIndent = false

  /// Whether there is a line above the element: Outlook draws one above an earlier message.
  private(set) var hasRuleAbove = false

  /// Whether an image is too small to be seen: a pixel that tells the sender of its being read.
  private(set) var isPixel = false

  private var isRemoved = false
  private var isClipped = false
  private var isEmptyBox = false

  init(_ node: HTMLNode) {
    guard !node.attributes.isEmpty else { return }
    isRemoved = node.attributes["hidden"] != nil
    isTight = node.attributes["class"]?.hasPrefix("Mso") ?? false
    for size in ["width", "height"] {
      if let value = node.attributes[size], let number = Self.number(value.utf8), number <= 3 {
        isPixel = true
      }
    }
    guard let style = node.attributes["style"] else { return }
    let bytes = CaseFolding.fold(style.utf8).filter { $0 > 0x20 }
    for declaration in bytes.split(separator: UInt8(ascii: ";")) {
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
      read(
        String(decoding: declaration[..<colon], as: UTF8.self),
        String(decoding: declaration[(colon + 1)...], as: UTF8.self))
    }
  }

  /// Takes one declaration, such as "display: none".
  private mutating func read(_ name: String, _ value: String) {
    switch name {
    case "display": if value.hasPrefix("none") { isRemoved = true }
    case "visibility": if value.hasPrefix("hidden") { isRemoved = true }
    case "mso-hide", "overflow":
      if value.hasPrefix("all") || value.hasPrefix("hidden") { isClipped = true }
    case "max-height", "opacity": if isZero(value) { isEmptyBox = true }
    case "width", "height":
      if isZero(value), name == "height" { isEmptyBox = true }
      if value == "1px" { isPixel = true }
    case "white-space": keepsSpace = value.hasPrefix("pre") || value.hasPrefix("break")
    case "margin", "margin-bottom": if isZero(value) { isTight = true }
    case "border": if value.hasPrefix("none") || value.hasPrefix("medium") { isIndent = true }
    case "border-top", "border-top-style":
      if value.hasPrefix("solid") || value.hasPrefix("1p") { hasRuleAbove = true }
    default: break
    }
  }

  /// Whether all lengths of a value are nought, in whatever unit.
  private func isZero(_ value: String) -> Bool {
    let digits = value.utf8.filter(FoldedText.isDigit)
    return !digits.isEmpty && digits.allSatisfy { $0 == UInt8(ascii: "0") }
  }

  /// The number that a value begins with.
  private static func number(_ value: some Sequence<UInt8>) -> Int? {
    var number: Int?
    for byte in value {
      guard FoldedText.isDigit(byte), (number ?? 0) < 100_000 else { break }
      number = (number ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
