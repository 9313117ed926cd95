import Testing

@testable import Mail

@Suite struct TransferEncodingTests {
  private func decode(_ encoding: TransferEncoding, _ text: String) -> (String, Bool) {
    let bytes = [UInt8](text.utf8)
    let result = bytes.withUnsafeBufferPointer { encoding.decode($0) }
    return (String(decoding: result.bytes, as: UTF8.self), result.isDamaged)
  }

  @Test(arguments: [
    ("aGVsbG8=", "hello", false),
    ("aGVs\r\nbG8=\r\n", "hello", false),
    ("aGVsbG8", "hello", true),
    ("aG*Vs!bG8=", "hello", true),
    ("aGk=aGk=", "hihi", false),
    ("aGk=\n____\nA list footer, in plain text", "hi", true),
    ("aGVsb", "hel", true),
    ("", "", false),
  ])
  func `base64 with damage`(text: String, expected: String, isDamaged: Bool) {
    let (decoded, damaged) = decode(.base64, text)
    #expect(decoded == expected)
    #expect(damaged == isDamaged)
  }

  @Test(arguments: [
    ("a=3Db", "a=b", false),
    ("a=\r\nb=\nc", "abc", false),
    ("a= \t\r\nb", "ab", false),
    ("blanks  \nat the end \t", "blanks\nat the end", false),
    ("1=2 =ZZ", "1=2 =ZZ", true),
    ("=c3=a9", "é", false),
    ("end=", "end", false),
  ])
  func `quoted-printable with damage`(text: String, expected: String, isDamaged: Bool) {
    let (decoded, damaged) = decode(.quotedPrintable, text)
    #expect(decoded == expected)
    #expect(damaged == isDamaged)
  }

  @Test func `uuencoded data`() {
    let text = "noise\nbegin 644 cat.txt\n#0V%T\n`\nend\nmore"
    #expect(decode(.uuencode, text) == ("Cat", false))
    #expect(decode(.uuencode, "begin 644 cat.txt\n#0V%T\n") == ("Cat", true))
  }

  @Test(arguments: [1, 2, 3, 7, 64, 4096])
  func `any chunk size gives the same bytes`(size: Int) throws {
    let attachments = try mail(richSample).attachments
    #expect(content(of: attachments[0], chunkSize: size) == "hello world")
  }

  @Test func `names of encodings are read kindly`() {
    func encoding(_ text: String) -> TransferEncoding? {
      TransferEncoding(field: [UInt8](text.utf8))
    }
    #expect(encoding("BASE64") == .base64)
    #expect(encoding("quoted-printable; x") == .quotedPrintable)
    #expect(encoding("8-bit") == .identity)
    #expect(encoding("rot13") == nil)
    #expect(TransferEncoding(field: nil) == .identity)
  }

  @Test(arguments: ["_______________________________________________", "-- ", "Only text"])
  func `what a list put below base64 is read as it is`(rule: String) throws {
    let encoded = "SGVsbG8sIHRoaXMgaXMgdGhlIHRleHQu\nQW5k\nbW9yZSBvZiBpdC4=\n"
    let read = try mail(
      "Subject: s\nContent-Transfer-Encoding: base64\n\n\(encoded)\(rule)\nlist@example.org\n")
    #expect(read.text == "Hello, this is the text.Andmore of it.\n\n\(rule)\nlist@example.org")
  }

  @Test func `text that is labelled as base64 by mistake stays`() throws {
    let text = "Dear desk, this is no base64, whatever is said."
    let read = try mail("Subject: s\nContent-Transfer-Encoding: base64\n\n\(text)\n")
    #expect(read.text == text)
  }
}
