/// Gives every line of a message its kind, from the top down and once each.
struct FragmentReader {
  /// What is known of one line.
  struct Mark {
    var kind: TextFragment.Kind
    /// Whether the line begins a fragment even after one of its own kind.
    var isStart = false
    /// Whether the line bears a mark of quotation.
    var isMarked = false
  }

  private let text: FoldedText
  private let marker: QuoteMarker
  private let attribution: AttributionLine
  private let header: HeaderBlock
  private let divider: MessageDivider
  private let sender: SenderSignature
  private var marks: [Mark] = []
  /// Whether a bar has marked a quote of this message; from then on all bars do.
  private var usesBars = false

  init(_ text: FoldedText, original: [UInt8], sender: String) {
    self.text = text
    marker = QuoteMarker(text: text, original: original)
    attribution = AttributionLine(text: text, marker: marker)
    header = HeaderBlock(text: text)
    divider = MessageDivider(text: text)
    self.sender = SenderSignature(text: text, sender: sender)
  }

  /// The marks of all lines.
  static func marks(of text: FoldedText, original: [UInt8], sender: String) -> [Mark] {
    var reader = FragmentReader(text, original: original, sender: sender)
    reader.readQuotes()
    reader.readSignatures()
    reader.readSenderSignature()
    return reader.marks
  }

  private mutating func mark(_ count: Int, _ kind: TextFragment.Kind) {
    for _ in 0..<count { marks.append(Mark(kind: kind)) }
  }

  /// The first pass: quotes with all that introduces them.
  private mutating func readQuotes() {
    while marks.count < text.lines.count {
      let index = marks.count
      if text.lines[index].isBlank {
        mark(1, kindOfBlank(index))
      } else if isQuoted(index) {
        usesBars = usesBars || text.bytes[text.lines[index].first] == UInt8(ascii: "|")
        marks.append(Mark(kind: .quote, isMarked: true))
      } else if continuesLink(index) {
        mark(1, .quote)
      } else if !readDivided(index), !readAttribution(index) {
        mark(1, .text)
      }
    }
  }

  /// Whether a line bears a mark of quotation that can be one where it stands.
  private func isQuoted(_ index: Int) -> Bool {
    let above = marks.last?.kind
    return above == .quote || above == .attribution || usesBars
      ? marker.isMarkedInQuote(index) : marker.isMarked(index)
  }

  /// A blank line belongs to what is above it, except below a quote.
  private func kindOfBlank(_ index: Int) -> TextFragment.Kind {
    guard let above = marks.last?.kind else { return .text }
    guard above == .quote else { return above }
    guard let next = text.nextFilled(from: index) else { return .text }
    return isQuoted(next) ? .quote : .text
  }

  /// Whether a line is the rest of a long link that a mail program broke within a quote.
  private func continuesLink(_ index: Int) -> Bool {
    guard index > 0, marks[index - 1].isMarked, index + 1 < text.lines.count,
      marker.isMarked(index + 1)
    else { return false }
    let above = text.bytes[text.lines[index - 1].content]
    let opening = above.lastIndex(of: UInt8(ascii: "<")) ?? above.startIndex
    let closing = above.lastIndex(of: UInt8(ascii: ">")) ?? above.startIndex
    return opening > closing && text.bytes[text.lines[index].content].contains(UInt8(ascii: ">"))
  }

  /// Reads a divider or header block, after which all is the earlier message.
  private mutating func readDivided(_ index: Int) -> Bool {
    let kind = divider.kind(at: index)
    let isRule = kind == nil && divider.isRule(index)
    var headerStart = index
    if kind != nil || isRule {
      headerStart = text.nextFilled(from: index + 1, within: 4) ?? text.lines.count
    }
    var lines = 0
    if headerStart < text.lines.count {
      lines = header.lineCount(at: headerStart, isAfterRule: isRule || kind != nil) ?? 0
    }
    guard kind != nil || lines > 0 else { return false }
    let isForward = kind == .forward && !hasQuote || !hasContent
    mark((lines > 0 ? headerStart + lines : index + 1) - index, .header)
    mark(text.lines.count - marks.count, isForward ? .forward : .quote)
    return true
  }

  /// Whether anything before the present line was quoted.
  private var hasQuote: Bool { marks.contains { $0.kind != .text } }

  /// Whether there is anything before the present line.
  private var hasContent: Bool { text.nextFilled(from: 0, within: marks.count) != nil }

  /// Reads an attribution; what follows is the quote, to the end if it bears no marks.
  private mutating func readAttribution(_ index: Int) -> Bool {
    guard let lines = attribution.lineCount(at: index) else { return false }
    // What an attribution at the very top leaves without marks is the answer.
    let isBelowAnswer = hasContent
    mark(lines, .attribution)
    marks[index].isStart = true
    var next = marks.count
    while next < text.lines.count, text.lines[next].isBlank { next += 1 }
    guard next < text.lines.count else { return true }
    let isMarked = marker.isMarkedInQuote(next)
    guard isMarked || isBelowAnswer else { return true }
    mark(next - marks.count, .attribution)
    if !isMarked { mark(text.lines.count - marks.count, .quote) }
    return true
  }

  /// The second pass: signatures within the author's own text.
  private mutating func readSignatures() {
    let signature = SignatureLine(text: text)
    var index = 0
    var stop = 0
    while index < marks.count {
      guard marks[index].kind == .text else {
        index += 1
        continue
      }
      if stop <= index {
        stop = marks[index...].firstIndex { $0.kind != .text } ?? marks.count
      }
      switch signature.reach(at: index, stop: stop) {
      case nil: break
      case .line:
        marks[index].kind = .signature
        marks[index].isStart = true
        var next = index + 1
        while next < stop, text.lines[next].isBlank {
          marks[next].kind = .signature
          next += 1
        }
        index = next - 1
      case .rest:
        sign(index..<stop, signature)
        index = stop - 1
      }
      index += 1
    }
  }

  /// Marks lines as a signature, and those within it that begin another.
  private mutating func sign(_ lines: Range<Int>, _ signature: SignatureLine) {
    for index in lines {
      marks[index].kind = .signature
      marks[index].isStart =
        index == lines.lowerBound
        || signature.reach(at: index, stop: lines.upperBound) != nil
    }
  }

  /// The third pass: a signature at the end of the author's last words that no line announces.
  private mutating func readSenderSignature() {
    guard
      let last = marks.indices.last(where: { marks[$0].kind == .text && !text.lines[$0].isBlank })
    else { return }
    var first = last
    while first > 0, marks[first - 1].kind == .text { first -= 1 }
    guard let start = sender.start(in: first..<last + 1) else { return }
    for index in start..<last + 1 { marks[index].kind = .signature }
    marks[start].isStart = true
    var next = last + 1
    while next < marks.count, marks[next].kind == .text {
      marks[next].kind = .signature
      next += 1
    }
  }
}
