/// Tells JSON Lines from mail.
enum JSONLines {
  /// Whether content begins as JSON objects do: no header of a mail begins with a brace.
  static func isLikely(_ content: UnsafeBufferPointer<UInt8>) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = content.starts(with: mark) ? mark.count : 0
    return content[start...].first { $0 > 0x20 } == UInt8(ascii: "{")
  }
}
