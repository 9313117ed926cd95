/// ISO-2022-JP as mail programs write it, not as RFC 1468 has it.
///
/// Outlook and telephones put NEC and IBM characters and half-width katakana into it, which the C
/// library's ISO-2022-JP refuses, and texts are cut before they return to ASCII. So the bytes are
/// shifted to Shift_JIS (windows-31j), whose converter knows all of these, and every line starts in
/// ASCII anew. An unknown escape sequence is damage: no ESC may come out of here.
struct JapaneseMail {
  private enum Mode { case ascii, kanji, katakana, supplementary }

  private var mode = Mode.ascii
  private var shifted: [UInt8] = []
  private var text = ""
  private var damage = 0

  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> (text: String, damage: Int) {
    if UTF8Check.isValid(bytes), !bytes.isASCII { return (bytes.utf8Text, 0) }
    var decoder = JapaneseMail()
    decoder.shifted.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count { at += decoder.take(bytes, at: at) }
    decoder.flush()
    return (decoder.text, decoder.damage)
  }

  /// Takes what stands at `at`, and says how many bytes that was.
  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Int {
    let byte = bytes[at]
    if byte == ASCII.escape { return takeEscape(bytes, at: at) }
    if byte.isLineBreak {
      mode = .ascii
      shifted.append(byte)
      return 1
    }
    switch mode {
    case .ascii: shifted.append(byte)
    case .katakana: shifted.append(0x21...0x5F ~= byte ? byte | 0x80 : byte & 0x7F)
    case .kanji, .supplementary:
      guard 0x21...0x7E ~= byte else {
        if byte.isBlank { shifted.append(byte) } else { replace() }
        return 1
      }
      guard at + 1 < bytes.count, 0x21...0x7E ~= bytes[at + 1] else {
        replace()
        return 1
      }
      takePair(byte, bytes[at + 1])
      return 2
    }
    return 1
  }

  private mutating func takeEscape(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Int {
    let rest = bytes[(at + 1)..<min(at + 4, bytes.count)]
    if rest.starts(with: "$(D".utf8) {
      mode = .supplementary
      return 4
    }
    if rest.starts(with: "$(B".utf8) || rest.starts(with: "$(@".utf8) {
      mode = .kanji
      return 4
    }
    if rest.starts(with: "$B".utf8) || rest.starts(with: "$@".utf8) {
      mode = .kanji
    } else if rest.starts(with: "(B".utf8) || rest.starts(with: "(J".utf8) {
      mode = .ascii
    } else if rest.starts(with: "(I".utf8) {
      mode = .katakana
    } else {
      replace()
      return 1
    }
    return 3
  }

  private mutating func takePair(_ first: UInt8, _ second: UInt8) {
    if mode == .supplementary {
      flush()
      append([0x8F, first | 0x80, second | 0x80], from: "EUC-JP")
      return
    }
    let row = (first - 0x21) >> 1
    shifted.append(row < 31 ? row + 0x81 : row + 0xC1)
    if first & 1 == 1 {
      shifted.append(second < 0x60 ? second + 0x1F : second + 0x20)
    } else {
      shifted.append(second + 0x7E)
    }
  }

  private mutating func replace() {
    flush()
    text += "\u{FFFD}"
    damage += 1
  }

  private mutating func flush() {
    guard !shifted.isEmpty else { return }
    append(shifted, from: "CP932")
    shifted.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ bytes: [UInt8], from name: String) {
    guard let part = bytes.withUnsafeBufferPointer({ Iconv.decode($0, from: name) }) else { return }
    text += part.text
    damage += part.damage
  }
}
