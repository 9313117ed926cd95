/// The header of a message or a part: its fields in order, still as bytes.
///
/// Damage is read around: a field that comes twice counts by its first, as every mail program
/// does; only what is asked for is decoded.
struct MailHeader {
  let bytes: MailBytes
  private(set) var fields: [HeaderField] = []
  /// Where the body begins.
  private(set) var bodyStart: Int
  private(set) var warnings: [MailWarning] = []

  /// The header at the beginning of a stretch.
  ///
  /// Before that of a message (`isMessage`) an mbox separator, a byte order mark and blank lines may
  /// stand; before that of a part they never do.
  init(of slice: MailSlice, isMessage: Bool) {
    bytes = slice.bytes
    bodyStart = slice.range.upperBound
    fields.reserveCapacity(isMessage ? 24 : 4)
    let low = slice.range.lowerBound
    let body = slice.withBytes { buffer in
      let start = isMessage ? skipPrologue(buffer) : 0
      return parse(buffer, from: start, offset: low, isMessage: isMessage)
    }
    bodyStart = low + body
  }

  /// The body of the first field of that name (in lower case), unfolded; nil if there is none.
  func value(_ name: StaticString) -> [UInt8]? {
    bytes.withBytes(0..<bytes.count) { all in
      for field in fields where all[field.name].equalsIgnoringCase(name) {
        return MailHeader.unfold(all[field.body])
      }
      return nil
    }
  }

  /// The bodies of all fields of that name (in lower case), unfolded.
  func values(_ name: StaticString) -> [[UInt8]] {
    bytes.withBytes(0..<bytes.count) { all in
      fields.filter { all[$0.name].equalsIgnoringCase(name) }
        .map { MailHeader.unfold(all[$0.body]) }
    }
  }

  /// The first field of that name (in lower case) as text, encoded words decoded.
  func text(_ name: StaticString) -> String? {
    value(name).map { EncodedWords.decode($0) }
  }

  /// Whether any field is one that mail has; a list of "name: value" lines alone is no mail.
  var hasMailField: Bool {
    bytes.withBytes(0..<bytes.count) { all in
      fields.contains { HeaderNames.isKnown(all[$0.name]) }
    }
  }

  /// Without line breaks and NULs, and without white space at the ends.
  private static func unfold(_ body: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    let trimmed = UnsafeBufferPointer(rebasing: body.trimmed)
    var isPlain = true
    for byte in trimmed where byte.isLineBreak || byte == 0 { isPlain = false }
    if isPlain { return [UInt8](trimmed) }
    return trimmed.filter { !$0.isLineBreak && $0 != 0 }
  }
}

extension MailHeader {
  /// Steps over what may stand before a message's header.
  private mutating func skipPrologue(_ buffer: UnsafeBufferPointer<UInt8>) -> Int {
    var at = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var afterBlanks = at
    while afterBlanks < buffer.count, buffer[afterBlanks].isSpace || buffer[afterBlanks] == 0 {
      afterBlanks += 1
    }
    // A blank before the first field's name is damage as well ("bad start"), and not folding.
    if afterBlanks > at, afterBlanks < buffer.count,
      HeaderNames.isField(buffer, Line(in: buffer, at: afterBlanks))
        || buffer[afterBlanks...].starts(with: "From ".utf8)
    {
      warn(.leadingBlankLines)
      at = afterBlanks
    }
    while at < buffer.count, HeaderNames.isSeparator(buffer[at...]) {
      at = Line(in: buffer, at: at).next
    }
    return at
  }

  /// Reads fields up to the blank line; gives the offset of the body.
  private mutating func parse(
    _ buffer: UnsafeBufferPointer<UInt8>, from start: Int, offset: Int, isMessage: Bool
  ) -> Int {
    var at = start
    while at < buffer.count {
      let line = Line(in: buffer, at: at)
      if line.isEmpty { return line.next }
      if buffer[at].isBlank {
        if endsHeader(buffer, blankLine: line) { return line.next }
        extendLast(to: offset + line.text.upperBound)
      } else if let name = HeaderNames.fieldName(buffer, line) {
        let colon = HeaderNames.colon(buffer, after: name.upperBound)
        fields.append(
          HeaderField(
            name: offset + name.lowerBound..<offset + name.upperBound,
            body: offset + colon + 1..<offset + line.text.upperBound))
      } else if HeaderNames.isSeparator(buffer[at...]) {
        warn(.brokenHeaderLine)
      } else if !fields.isEmpty, continuesBrokenly(buffer, after: line) {
        warn(.brokenHeaderLine)
        extendLast(to: offset + line.text.upperBound)
      } else {
        if isMessage || !fields.isEmpty { warn(.missingBlankLine) }
        return at
      }
      at = line.next
    }
    return at
  }

  /// A line of blanks alone ends the header if what follows is no field and no continuation.
  private func endsHeader(_ buffer: UnsafeBufferPointer<UInt8>, blankLine line: Line) -> Bool {
    guard buffer[line.text].allSatisfy(\.isBlank), line.next < buffer.count else { return false }
    let following = Line(in: buffer, at: line.next)
    if following.isEmpty || buffer[following.text.lowerBound].isBlank { return false }
    return HeaderNames.fieldName(buffer, following) == nil
  }

  /// A line that lost the blank of its folding is followed by a field that mail has.
  private func continuesBrokenly(
    _ buffer: UnsafeBufferPointer<UInt8>, after line: Line
  ) -> Bool {
    var at = line.next
    for _ in 0..<4 where at < buffer.count {
      let following = Line(in: buffer, at: at)
      if let name = HeaderNames.fieldName(buffer, following) {
        return HeaderNames.isKnown(buffer[name])
      }
      guard !following.isEmpty, buffer[at].isBlank else { return false }
      at = following.next
    }
    return false
  }

  private mutating func extendLast(to end: Int) {
    guard !fields.isEmpty else {
      warn(.brokenHeaderLine)
      return
    }
    let last = fields.count - 1
    fields[last].body = fields[last].body.lowerBound..<end
  }

  private mutating func warn(_ warning: MailWarning) {
    if !warnings.contains(warning) { warnings.append(warning) }
  }
}
