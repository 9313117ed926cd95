import Foundation
import Testing
import Tickets
import Randomness

@Suite struct JSONReadingTests {
  private func read(_ json: String) throws -> [String: JSONTree] {
    try read(Array(json.utf8))
  }

  private func read(_ json: [UInt8]) throws -> [String: JSONTree] {
    let wrapped = Array(#"{"value":"#.utf8) + json + Array("}".utf8)
    return try JSONObject(parsing: wrapped).required("value")
  }

  @Test func `escapes stand for their characters`() throws {
    let json = #"{"\u0061\n":"\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00\u0000"}"#
    #expect(try read(json) == ["a\n": .text("\"\\/\u{8}\u{c}\n\r\té\u{1f600}\u{0}")])
  }

  @Test func `a key with escapes is found`() throws {
    let object = try JSONObject(parsing: Array(#"{"\u0074ag":"a"}"#.utf8))
    #expect(try object.required("tag") == "a")
  }

  @Test func `of equal keys the first counts`() throws {
    #expect(try read(#"{"a":1,"a":2}"#) == ["a": .number(1)])
    let object = try JSONObject(parsing: Array(#"{"a":1,"a":2}"#.utf8))
    #expect(try object.required("a") == 1)
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("12", 12), ("-12", -12), ("1.0", 1), ("1e2", 100), ("120E-1", 12),
    ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
  ])
  func `whole numbers are read in every form`(json: String, number: Int) throws {
    #expect(try read(#"{"n":\#(json)}"#) == ["n": .number(number)])
  }

  @Test(arguments: ["1.5", "1e-1", "9223372036854775808", "1e400", "-1e999999999999"])
  func `other numbers are no whole numbers`(json: String) throws {
    let object = try JSONObject(parsing: Array(#"{"n":\#(json)}"#.utf8))
    #expect(throws: JSONError.wrong(path: "n", expected: "a whole number of 64 bits")) {
      let _: Int = try object.required("n")
    }
  }

  @Test(arguments: [
    "", " ", "{", "}", "{]", "[", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "{a:1}", "{'a':1}",
    "{\"a\":1}{", "{} x", "{\"a\":[1,]}", "{\"a\":[,1]}", "{\"a\":[1 2]}", "{\"a\":01}",
    "{\"a\":+1}", "{\"a\":-}", "{\"a\":1.}", "{\"a\":.5}", "{\"a\":1e}", "{\"a\":0x10}",
    "{\"a\":NaN}", "{\"a\":Infinity}", "{\"a\":tru}", "{\"a\":True}", "{\"a\":nul", "{\"a\":\"",
    "{\"a\":\"\\\"}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}", "{\"a\":\"\\u12g4\"}",
    "{\"a\":\"\\ud800\"}", "{\"a\":\"\\udc00\"}", "{\"a\":\"\\ud800\\u0041\"}",
    "{\"a\":\"\n\"}", "{\"a\":\"\u{0}\"}", "{\"a\":1}\u{0}", "{/**/}", "\u{feff}{}",
  ])
  func `what RFC 8259 does not allow is refused`(json: String) {
    #expect(throws: JSONError.self) { try JSONObject(parsing: Array(json.utf8)) }
  }

  @Test(
    arguments: [
      [0x80], [0xc0, 0x80], [0xc3], [0xe0, 0x80, 0x80], [0xed, 0xa0, 0x80], [0xf0, 0x9f],
      [0xf4, 0x90, 0x80, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80], [0xff],
    ] as [[UInt8]])
  func `what is not UTF-8 is refused`(bytes: [UInt8]) {
    let json = Array(#"{"a":""#.utf8) + bytes + Array(#""}"#.utf8)
    #expect(throws: JSONError.badUTF8(at: 6)) { try JSONObject(parsing: json) }
  }

  @Test(arguments: ["[", #"{"a":"#, #"[{"a":"#])
  func `a million brackets are refused at a bounded depth`(bracket: String) {
    let json = Array(#"{"a":"#.utf8) + Array(String(repeating: bracket, count: 1_000_000).utf8)
    #expect {
      try JSONObject(parsing: json)
    } throws: { error in
      if case .tooDeep? = error as? JSONError { true } else { false }
    }
  }

  @Test func `spaces may stand between all parts`() throws {
    #expect(
      try read(" {\t\"a\" :\r\n[ 1 , true ] } ") == ["a": .array([.number(1), .truth(true)])])
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `random values are read as Foundation reads them`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let members = JSONTree.object(depth: 4, &random)
    var writer = JSONWriter()
    members.write(to: &writer)
    let json = writer.bytes
    #expect(try read(json) == members)
    #expect(try JSONDecoder().decode([String: JSONTree].self, from: Data(json)) == members)
    // What another writer makes of the same values is read as well.
    let other = try JSONSerialization.data(
      withJSONObject: JSONSerialization.jsonObject(with: Data(json)), options: .prettyPrinted)
    #expect(try read([UInt8](other)) == members)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `damaged JSON is accepted where Foundation accepts it, with the same value`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    var writer = JSONWriter()
    JSONTree.object(depth: 3, &random).write(to: &writer)
    for _ in 0..<200 {
      var json = writer.bytes
      let index = Int.random(in: json.indices, using: &random)
      json[index] = UInt8.random(in: 0x20...0x7e, using: &random)
      let theirs = try? JSONDecoder().decode([String: JSONTree].self, from: Data(json))
      let ours = try? read(json)
      #expect(ours == theirs, "\(String(decoding: json, as: UTF8.self))")
    }
  }

  @Test func `bytes at random never crash`() {
    var random = SplitMix64(seed: 3)
    let alphabet = Array(#"{}[]",:\u0123eE+-.tfn "#.utf8) + [0, 0x80, 0xc3, 0xff]
    for _ in 0..<20_000 {
      let json = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        alphabet[Int.random(in: alphabet.indices, using: &random)]
      }
      _ = try? JSONObject(parsing: json)
    }
  }
}
