/// Says roughly how much text HTML shows, without rendering it.
enum HTMLWeight {
  /// The bytes outside of tags, styles, scripts and blanks; entities count as they are written.
  static func visibleBytes(of html: String) -> Int {
    var html = html
    return html.withUTF8 { bytes in
      var count = 0
      var at = 0
      while at < bytes.count {
        guard bytes[at] == UInt8(ascii: "<") else {
          if !bytes[at].isSpace { count += 1 }
          at += 1
          continue
        }
        let name = bytes[(at + 1)...].prefix(8)
        let isHidden = ["style", "script", "title", "!--"].contains {
          name.startsIgnoringCase(with: $0)
        }
        at = skipTag(bytes, from: at)
        if isHidden { at = skipText(bytes, from: at) }
      }
      return count
    }
  }

  private static func skipTag(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
    return at + 1
  }

  private static func skipText(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = min(start, bytes.count)
    while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
    return at
  }
}
