import Testing
import Randomness

@testable import Mail

/// Damaged mail of every kind never stops the reader, and costs no more than its size.
@Suite struct DamageTests {
  @Test(arguments: 0..<40)
  func `flipped and missing bytes are survived`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<25 {
      var bytes = [UInt8](richSample.utf8)
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        let at = Int.random(in: bytes.indices, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[at] = UInt8(truncatingIfNeeded: generator.next())
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(contentsOf: bytes[at...].prefix(30), at: at)
        default: bytes.removeSubrange(max(at, bytes.count - 200)...)
        }
        if bytes.isEmpty { bytes = [10] }
      }
      guard let read = try? MailReader.read(bytes) else { continue }
      #expect(!MailReport.json(for: read, file: "x").isEmpty)
    }
  }

  @Test(arguments: [
    "=?utf-8?q?a", "=?", "(", "\"", "<", "a@", ",", "(a", "\\", ";", "a*0*=", "=?a?b?", " ",
  ])
  func `a hostile header is read however long it is`(piece: String) throws {
    // What took time by the square of the length would not end here.
    let field = String(repeating: piece, count: 200_000 / piece.utf8.count)
    let read = try mail(
      "From: \(field)\nSubject: \(field)\nContent-Type: a/b; \(field)\nDate: \(field)\n\n")
    #expect(!MailReport.json(for: read, file: "x").isEmpty)
  }

  @Test(arguments: [
    "--b\n", "-", "\r", "begin 644 a\n", "\nFrom ", ">From \n", "--b--\n", "= ", "<",
  ])
  func `a hostile body is read however long it is`(piece: String) throws {
    let body = String(repeating: piece, count: 300_000 / piece.utf8.count)
    for type in ["multipart/mixed; boundary=b", "text/plain", "message/rfc822"] {
      let read = try mail("Subject: s\nContent-Type: \(type)\n\n\(body)")
      #expect(!MailReport.json(for: read, file: "x").isEmpty)
    }
  }
}
