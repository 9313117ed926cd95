internal import Glibc

/// Walks through the messages of an mbox, whichever of its dialects it is in.
///
/// mboxo and mboxrd quote "From " in bodies; mboxcl quotes and counts; mboxcl2 only counts. A
/// Content-Length is trusted only if a separator or the end of the file is where it points to.
struct MboxScanner {
  let bytes: MailBytes
  /// The first byte of the next separator, or the end.
  private(set) var offset: Int

  init(_ bytes: MailBytes) {
    self.bytes = bytes
    offset = 0
  }

  /// Whether a file is an mbox: it begins with a separator.
  static func isMbox(_ bytes: MailBytes) -> Bool {
    bytes.withBytes(0..<bytes.count) { all in
      let start = all.prefix(64).prefix { $0.isLineBreak }.count
      return start < all.count && MboxSeparator.isSeparator(all, at: start)
    }
  }

  /// The next message without its separator, or nil at the end.
  mutating func next() -> MailSlice? {
    let found: (range: Range<Int>, next: Int)? = bytes.withBytes(0..<bytes.count) { all in
      var start = offset
      while start < all.count, all[start].isLineBreak { start += 1 }
      guard start < all.count else { return nil }
      if MboxSeparator.isSeparator(all, at: start) { start = Line(in: all, at: start).next }
      let end = MboxScanner.countedEnd(all, from: start) ?? MboxScanner.end(all, from: start)
      return (start..<MboxScanner.withoutBlankLine(all, start..<end), end)
    }
    guard let found else {
      offset = bytes.count
      return nil
    }
    offset = found.next
    return MboxScanner.unquoted(MailSlice(bytes, found.range))
  }

  /// Where the next separator begins.
  private static func end(_ all: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = all.baseAddress else { return start }
    var at = start
    while at < all.count {
      if MboxSeparator.isSeparator(all, at: at) { return at }
      guard let hit = memchr(base + at, Int32(ASCII.lineFeed), all.count - at) else { break }
      at = UnsafeRawPointer(hit) - UnsafeRawPointer(base) + 1
    }
    return all.count
  }

  /// The end that a Content-Length gives, if there's really one.
  private static func countedEnd(_ all: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start
    var length: Int?
    while at < all.count {
      let line = Line(in: all, at: at)
      at = line.next
      if line.isEmpty { break }
      // A message without a body: its header ends at the next separator.
      if MboxSeparator.isSeparator(all, at: line.text.lowerBound) { return nil }
      if let name = HeaderNames.fieldName(all, line),
        all[name].equalsIgnoringCase("content-length")
      {
        let digits = all[(name.upperBound + 1)..<line.text.upperBound].trimmed
        length = Int(digits.utf8Text)
      }
    }
    guard let length, length >= 0, length <= all.count - at else { return nil }
    var end = at + length
    for _ in 0..<4 where end < all.count && all[end].isLineBreak { end += 1 }
    guard end < all.count else { return all.count }
    let isLineStart = end > 0 && all[end - 1].isLineBreak
    return isLineStart && MboxSeparator.isSeparator(all, at: end) ? end : nil
  }

  /// The blank line before a separator is no part of the message.
  private static func withoutBlankLine(
    _ all: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    var end = range.upperBound
    guard end - range.lowerBound >= 2, all[end - 1] == ASCII.lineFeed else { return end }
    var before = end - 1
    if all[before - 1] == ASCII.carriageReturn, before - 1 > range.lowerBound { before -= 1 }
    if all[before - 1] == ASCII.lineFeed { end = before }
    return end
  }

  /// The message with ">From " made "From " again; a copy only if there is any.
  ///
  /// Whether a writer was mboxo or mboxrd can't be told; one mark is taken off either way. It stays
  /// if the lines around it are quoted with ">" too: then somebody quoted a line that way.
  private static func unquoted(_ message: MailSlice) -> MailSlice {
    message.withBytes { bytes in
      guard hasQuotedFrom(bytes) else { return message }
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count)
      var at = 0
      var isInQuote = false
      while at < bytes.count {
        let line = Line(in: bytes, at: at)
        let isQuotedFrom = isQuotedFrom(bytes[line.text])
        let isBelowQuote =
          line.next < bytes.count && bytes[line.next] == UInt8(ascii: ">")
          && !self.isQuotedFrom(bytes[line.next...])
        let drops = isQuotedFrom && !isInQuote && !isBelowQuote
        output.append(contentsOf: bytes[(drops ? at + 1 : at)..<line.next])
        if !isQuotedFrom { isInQuote = bytes[at] == UInt8(ascii: ">") }
        at = line.next
      }
      return MailSlice(MailBytes(output))
    }
  }

  private static func isQuotedFrom(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard line.first == UInt8(ascii: ">") else { return false }
    return line.prefix(64).drop { $0 == UInt8(ascii: ">") }.starts(with: "From ".utf8)
  }

  private static func hasQuotedFrom(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    var at = 0
    while at < bytes.count {
      guard let hit = memchr(base + at, Int32(UInt8(ascii: ">")), bytes.count - at) else {
        return false
      }
      at = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
      if at == 0 || bytes[at - 1].isLineBreak, isQuotedFrom(bytes[at...]) { return true }
      at += 1
    }
    return false
  }
}
