internal import Glibc

/// The C library's character set converter.
enum Iconv {
  /// What `iconv_open` gives for an unknown name: (iconv_t)-1, a macro that Swift can't import.
  private static var failed: iconv_t? { iconv_t(bitPattern: -1) }

  /// Whether the C library has a converter from `name`.
  static func knows(_ name: String) -> Bool {
    guard let converter = iconv_open("UTF-8", name), converter != failed else { return false }
    iconv_close(converter)
    return true
  }

  /// The characters, each undecodable byte replaced by U+FFFD and counted; nil if `name` is unknown.
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, from name: String
  ) -> (text: String, damage: Int)? {
    guard let converter = iconv_open("UTF-8", name), converter != failed else { return nil }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    var damage = 0
    // iconv's prototype takes a mutable input though it never writes to it.
    var input = UnsafeMutableRawPointer(mutating: bytes.baseAddress)?
      .assumingMemoryBound(to: CChar.self)
    var left = bytes.count
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { room in
      while true {
        var target = room.baseAddress
        var free = room.count
        let isFlush = left == 0
        let result =
          isFlush
          ? iconv(converter, nil, nil, &target, &free)
          : iconv(converter, &input, &left, &target, &free)
        let code = errno
        output.append(contentsOf: UnsafeRawBufferPointer(room)[..<(room.count - free)])
        if result != -1 {
          if isFlush { return }
          continue
        }
        if code == E2BIG { continue }
        guard left > 0 else { return }
        // EILSEQ or EINVAL: an impossible byte, or the text ends within a character.
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        damage += 1
        input = input.map { $0 + 1 }
        left -= 1
        if CharsetLabels.isStateful(name) { iconv(converter, nil, nil, nil, nil) }
      }
    }
    return (output.utf8Text, damage)
  }
}
