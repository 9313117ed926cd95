internal import Glibc

/// Where the parts of a multipart body are.
struct Multipart {
  /// The parts, from after their delimiter's line to before the line break of the next one.
  private(set) var parts: [Range<Int>] = []
  /// Where the parts begin that the limit left out.
  private(set) var unread: Int?
  /// Whether the closing delimiter was there.
  private(set) var isClosed = false
  private(set) var hasPartsAfterTheEnd = false
  /// Whether the boundary was missing or wrong, and one was recognised in the body.
  private(set) var isGuessed = false

  /// Splits a body at its boundary, or at one that looks like it if that isn't there.
  ///
  /// Parts that stand after the closing delimiter are read on: some programs write it too early.
  init(_ body: UnsafeBufferPointer<UInt8>, boundary: [UInt8], limit: Int) {
    if !boundary.isEmpty { split(body, at: boundary, limit: limit) }
    if parts.isEmpty, let trimmed = Multipart.trimmed(boundary) {
      split(body, at: trimmed, limit: limit)
    }
    if parts.isEmpty, let guess = Multipart.guess(body) {
      split(body, at: guess, limit: limit)
      isGuessed = true
    }
  }

  private mutating func split(
    _ body: UnsafeBufferPointer<UInt8>, at boundary: [UInt8], limit: Int
  ) {
    let delimiter = [ASCII.hyphen, ASCII.hyphen] + boundary
    var start: Int?
    var search = 0
    while let at = Multipart.find(delimiter, in: body, from: search) {
      search = at + delimiter.count
      let rest = Line(in: body, at: min(search, body.count))
      guard let closes = Multipart.closes(body[rest.text]) else { continue }
      if let start { parts.append(start..<Multipart.end(ofPartBefore: at, from: start, body)) }
      if parts.count >= limit, !closes {
        unread = at
        return
      }
      if isClosed, !closes { hasPartsAfterTheEnd = true }
      start = closes ? nil : rest.next
      isClosed = closes
      search = rest.next
    }
    if let start, start <= body.count { parts.append(start..<body.count) }
  }

  /// What stands behind a delimiter on its line: nothing (false), the closing "--" (true), or text
  /// that makes it no delimiter (nil).
  private static func closes(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool? {
    let closes = rest.starts(with: "--".utf8)
    return rest.dropFirst(closes ? 2 : 0).allSatisfy(\.isBlank) ? closes : nil
  }

  /// The line break before a delimiter belongs to it.
  private static func end(
    ofPartBefore delimiter: Int, from start: Int, _ body: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var end = delimiter
    if end > start, body[end - 1] == ASCII.lineFeed { end -= 1 }
    if end > start, body[end - 1] == ASCII.carriageReturn { end -= 1 }
    return max(start, end)
  }

  private static func trimmed(_ boundary: [UInt8]) -> [UInt8]? {
    let trimmed = [UInt8](boundary.trimmed)
    return trimmed.isEmpty || trimmed == boundary ? nil : trimmed
  }

  /// A line "--text" with a Content- field behind it.
  private static func guess(_ body: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var at = 0
    while at < body.count {
      let line = Line(in: body, at: at)
      at = line.next
      let text = UnsafeBufferPointer(rebasing: body[line.text]).trimmed
      guard text.count > 2, text.count <= 200, text.starts(with: "--".utf8) else { continue }
      let following = body[at...].prefix(8)
      if following.startsIgnoringCase(with: "content-") { return [UInt8](text.dropFirst(2)) }
    }
    return nil
  }

  /// The next place at the beginning of a line where the delimiter stands.
  private static func find(
    _ delimiter: [UInt8], in body: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let base = body.baseAddress else { return nil }
    var at = start
    while at + delimiter.count <= body.count {
      let left = body.count - at
      guard let hit = memchr(base + at, Int32(ASCII.hyphen), left) else { return nil }
      at = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
      if at == 0 || body[at - 1].isLineBreak, at + delimiter.count <= body.count,
        memcmp(base + at, delimiter, delimiter.count) == 0
      {
        return at
      }
      at += 1
    }
    return nil
  }
}
