import Testing
import Randomness

@testable import Mail

@Suite struct CharsetTests {
  @Test(
    arguments: [
      ("windows-1252", [0x93, 0x47, 0x80, 0x94], "“G€”"),
      ("iso-8859-1", [0xE9, 0x85], "é…"),
      ("us-ascii", [0xC3, 0xA9], "é"),
      ("", [0xE9], "é"),
      ("x-unknown", [0xE9], "é"),
      ("gb2312", [0xC4, 0xE3, 0xBA, 0xC3, 0xE9, 0x46], "你好镕"),
      ("hz-gb-2312", [0x7E, 0x7B, 0x44, 0x63, 0x3A, 0x43, 0x7E, 0x7D, 0x21], "你好!"),
      (
        "iso-2022-jp", [0x1B, 0x24, 0x42, 0x2D, 0x21, 0x2D, 0x6A, 0x7C, 0x62, 0x1B, 0x28, 0x42],
        "①㈱髙"
      ),
      ("iso-2022-jp", [0x41, 0x1B, 0x5B, 0x33], "A\u{FFFD}[3"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B], "日\u{FFFD}"),
      ("shift_jis", [0x93, 0xFA, 0x87, 0x40], "日①"),
      ("ks_c_5601-1987", [0xBE, 0xC8, 0x8C, 0x63], "안똠"),
      ("koi8-r", [0xF0, 0xD2, 0xC9], "При"),
      ("iso-8859-8-i", [0xF9, 0xEC], "של"),
      ("utf-8", [0x47, 0xC3, 0xBC, 0xC3, 0xBC, 0xFF], "Güü\u{FFFD}"),
      ("utf-8", [0x47, 0xFC, 0x72], "Gür"),
      ("\"ISO-8859-1\"", [0xE9], "é"),
      ("utf-8*en", [0xC3, 0xA9], "é"),
      ("utf-16le", [0x41, 0x00, 0xE9, 0x00], "Aé"),
      ("utf-7", [0x2B, 0x41, 0x4F, 0x51, 0x2D], "ä"),
    ] as [(String, [UInt8], String)])
  func `bytes become characters`(label: String, bytes: [UInt8], expected: String) {
    #expect(Charset(label: label).decode(bytes).text == expected)
  }

  @Test(arguments: ["klingon-1", "UTF-8//IGNORE", "../../tmp/x"])
  func `a label that nobody knows reaches no converter`(label: String) {
    let decoder = Charset(label: label).decoder
    #expect(decoder == nil || decoder == .windows1252)
  }

  @Test func `every byte through every decoder neither fails nor loops`() {
    var generator = SplitMix64(seed: 7)
    let noise = (0..<20_000).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
    let labels = [
      "utf-8", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "koi8-r", "utf-7", "utf-16",
      "utf-32", "iso-2022-jp", "iso-2022-kr", "iso-2022-cn", "hz-gb-2312", "windows-1258",
    ]
    for label in labels {
      #expect(!Charset(label: label).decode(noise).text.isEmpty, "\(label)")
    }
  }

  /// A mail whose names and text are raw bytes in one charset, which its text alone names.
  private func raw(_ charset: String, _ words: [UInt8], isNested: Bool) throws -> ReadMail {
    let type = "Content-Type: text/plain; charset=\(charset)\n\n"
    let start =
      isNested ? "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + type : type
    return try MailReader.read(
      [UInt8]("From: ".utf8) + words + [UInt8](" <a@example.org>\nSubject: ".utf8) + words
        + [UInt8]("\n\(start)".utf8) + words + [UInt8]("\n".utf8))
  }

  @Test(
    arguments: [
      ("big5", [0xA4, 0xA4, 0xA4, 0xE5], "中文"),
      ("koi8-r", [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4], "Привет"),
      ("shift_jis", [0x95, 0x5C, 0x8E, 0xA6], "表示"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x49, 0x3D, 0x3C, 0x28, 0x1B, 0x28, 0x42], "表示"),
      ("koi8-r", [0xC3, 0xBC], "ü"),
      ("utf-8", [0xFC], "ü"),
    ], [false, true])
  func `raw names and subjects are in the charset of the text`(
    sample: (charset: String, bytes: [UInt8], expected: String), isNested: Bool
  ) throws {
    let read = try raw(sample.charset, sample.bytes, isNested: isNested)
    #expect(read.subject == sample.expected)
    #expect(read.from?.name == sample.expected)
    #expect(read.from?.address == "a@example.org")
  }
}
