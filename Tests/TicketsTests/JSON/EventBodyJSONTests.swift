import Testing
import Tickets

@Suite struct EventBodyJSONTests {
  @Test(arguments: EventKind.allCases)
  func `a body of each kind is read as it was written`(kind: EventKind) throws {
    var bodies = RandomBodies(seed: 1)
    for round in 0..<100 {
      let body = bodies.body(of: kind)
      #expect(body.kind == kind)
      let origin = round % 2 == 0 ? "2001:db8::1" : nil
      let json = body.json(origin: origin)
      #expect(try EventBody(kind: kind, json: json) == body)
      #expect(EventBody.origin(ofJSON: json) == origin)
    }
  }

  @Test func `a message keeps its keys, and leaves out what is empty`() {
    var message = Message(
      from: Contact(address: "ann@example.org"), channel: .email,
      sentAt: Timestamp(milliseconds: 1_772_445_840_250), text: "A \"b\" /\n")
    #expect(
      String(decoding: EventBody.message(message).json(origin: nil), as: UTF8.self)
        == #"{"from":{"address":"ann@example.org"},"channel":"email","#
        + #""sentAt":"2026-03-02T10:04:00.250Z","text":"A \"b\" /\n"}"#)
    message.isAutomatic = true
    message.messageID = "<1@example.org>"
    message.attachments = [
      Attachment(name: "a.txt", mediaType: "text/plain", size: 3, blob: .zero)
    ]
    let zero = String(repeating: "0", count: 64)
    #expect(
      String(decoding: EventBody.reply(message).json(origin: "192.0.2.1"), as: UTF8.self)
        == #"{"from":{"address":"ann@example.org"},"channel":"email","#
        + #""sentAt":"2026-03-02T10:04:00.250Z","text":"A \"b\" /\n","messageId":"<1@example.org>","#
        + #""attachments":[{"name":"a.txt","mediaType":"text/plain","size":3,"sha256":""# + zero
        + #"","inline":false}],"autoSubmitted":true,"origin":"192.0.2.1"}"#)
  }

  @Test func `keys may come in any order, and unknown ones are passed over`() throws {
    let json = #"{"later":[{"a":null}],"origin":"192.0.2.1","tag":"vip","tag":"second"}"#
    let body = try EventBody(kind: .tagAdd, json: Array(json.utf8))
    #expect(body == .tagAdded(TagChange(tag: "vip")))
  }

  @Test func `null is as good as nothing where a member may be missing`() throws {
    let json = #"{"field":"custom.room","before":null,"after":"12"}"#
    let change = FieldSet(field: .custom("room"), before: nil, after: "12")
    #expect(try EventBody(kind: .set, json: Array(json.utf8)) == .fieldSet(change))
  }

  @Test(arguments: [
    (EventKind.tagAdd, "{}", JSONError.missing(key: "tag")),
    (.tagAdd, #"{"tag":null}"#, .missing(key: "tag")),
    (.tagAdd, #"{"tag":1}"#, .wrong(path: "tag", expected: "text")),
    (.watchAdd, #"{"watcher":{},"isCopy":true}"#, .missing(key: "watcher.address")),
    (
      .watchAdd, #"{"watcher":{"address":[]},"isCopy":true}"#,
      .wrong(path: "watcher.address", expected: "text")
    ),
    (
      .ticketNumber, #"{"number":1.5}"#,
      .wrong(path: "number", expected: "a whole number of 64 bits")
    ),
    (
      .merge, #"{"ticket":"12"}"#,
      .wrong(path: "ticket", expected: "an identifier of 32 hexadecimal digits")
    ),
    (.tagAdd, "[]", .wrong(path: "", expected: "an object")),
  ])
  func `an unreadable body says what is wrong where`(
    kind: EventKind, json: String, error: JSONError
  ) {
    #expect(throws: error) { try EventBody(kind: kind, json: Array(json.utf8)) }
  }

  @Test func `damaged bodies are read or refused, and never crash`() {
    var bodies = RandomBodies(seed: 2)
    for kind in EventKind.allCases {
      let json = bodies.body(of: kind).json(origin: "192.0.2.1")
      for index in json.indices {
        var damaged = json
        damaged[index] = UInt8.random(in: 0...255, using: &bodies.random)
        _ = try? EventBody(kind: kind, json: damaged)
        #expect(throws: JSONError.self) {
          try EventBody(kind: kind, json: Array(json[..<index]))
        }
      }
    }
  }

  @Test func `a line of an exported log is read as it was written`() throws {
    let record = LogRecord(
      position: 7, seq: 7, id: [1, 2], header: [3], salt: [4], body: Array("{\"tag\":\"a\"}".utf8))
    let line = LogLine(record)
    #expect(
      String(decoding: line.json, as: UTF8.self)
        == #"{"position":7,"seq":7,"id":"0102","header":"03","salt":"04","body":"{\"tag\":\"a\"}"}"#
    )
    #expect(try LogLine(json: line.json) == line)
  }
}
