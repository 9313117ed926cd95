import Foundation
import Testing
import Tickets
import Randomness

@Suite struct WorkedExampleTests {
  @Test func `the example's bytes and hashes are those of the documentation`() throws {
    #expect(WorkedExample.payload.commitment.hex == WorkedExample.commitment)
    #expect(Hex.encode(WorkedExample.header.bytes) == WorkedExample.bytes)
    #expect(EventHeader.id(of: WorkedExample.header.bytes).hex == WorkedExample.id)
    #expect(try EventHeader(parsing: WorkedExample.header.bytes) == WorkedExample.header)
    #expect(
      try EventBody(kind: .tagAdd, json: WorkedExample.payload.body)
        == .tagAdded(TagChange(tag: "vip")))
  }

  @Test func `sha256sum comes to the same hashes`() throws {
    let payload = WorkedExample.payload
    var length: [UInt8] = []
    withUnsafeBytes(of: UInt64(payload.body.count).bigEndian) { length += $0 }
    #expect(
      try sha256sum([0x02] + payload.salt + length + payload.body) == WorkedExample.commitment)
    #expect(try sha256sum([0x01] + WorkedExample.header.bytes) == WorkedExample.id)
  }

  @Test func `sha256sum agrees on random runs of every length`() throws {
    var random = SplitMix64(seed: 1)
    for length in Array(0...130) + [1_000, 4_095, 4_096, 65_537] where length % 7 == 0 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(try sha256sum(bytes) == SHA256.hash(bytes).hex, "\(length) bytes")
    }
  }

  /// What the program says of some bytes.
  private func sha256sum(_ bytes: [UInt8]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(bytes))
    try input.fileHandleForWriting.close()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said.prefix(64), as: UTF8.self)
  }
}
