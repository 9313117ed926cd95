import Testing
import Tickets
import Randomness

@Suite struct EventHeaderParsingTests {
  /// A header with everything that one can have.
  private static let full: EventHeader = {
    var header = WorkedExample.header
    header.counter = 7
    header.previous = SHA256.hash([1])
    header.base = SHA256.hash([2])
    header.fields = ["custom", "status", "subject"]
    return header
  }()

  private static let samples = [WorkedExample.header.bytes, full.bytes]

  @Test(arguments: samples)
  func `a header that ends anywhere is refused`(bytes: [UInt8]) {
    for length in bytes.indices {
      #expect(throws: EventHeaderError.self, "\(length) bytes") {
        try EventHeader(parsing: Array(bytes[..<length]))
      }
    }
  }

  @Test(arguments: samples)
  func `bytes after the end are refused`(bytes: [UInt8]) {
    for byte in [0, 1, 0xFF] as [UInt8] {
      #expect(throws: EventHeaderError.trailingBytes(1)) {
        try EventHeader(parsing: bytes + [byte])
      }
    }
  }

  @Test(arguments: samples)
  func `a byte that is changed is refused, or makes another event`(bytes: [UInt8]) {
    let id = EventHeader.id(of: bytes)
    for place in bytes.indices {
      for change in [1, 2, 4, 8, 16, 32, 64, 128, 255] as [UInt8] {
        var changed = bytes
        changed[place] ^= change
        guard let header = try? EventHeader(parsing: changed) else { continue }
        // Canonical: what is read is written back to the same bytes, and to no others.
        #expect(header.bytes == changed, "byte \(place) ^ \(change)")
        if change == 1 { #expect(EventHeader.id(of: changed) != id) }
      }
    }
  }

  @Test(
    arguments: [
      (0, 0, EventHeaderError.unknownVersion(0)), (0, 2, .unknownVersion(2)),
      (73, 0, .unknownStream(0)), (73, 4, .unknownStream(4)), (24, 0, .zeroCounter),
      (24, 2, .misplacedPrevious), (25, 1, .misplacedPrevious), (162, 0, .malformedName),
      (162, 65, .malformedName), (163, 0x54, .malformedName), (163, 0x20, .malformedName),
      (163, 0xC3, .malformedName), (170, 33, .tooManyFields(33)), (170, 1, .truncated),
    ] as [(Int, UInt8, EventHeaderError)])
  func `the reason says what is wrong`(place: Int, value: UInt8, reason: EventHeaderError) {
    var bytes = WorkedExample.header.bytes
    bytes[place] = value
    #expect(throws: reason) { try EventHeader(parsing: bytes) }
  }

  @Test func `fields are in order, each once`() {
    for fields in [["status", "queue"], ["queue", "queue"]] {
      var header = WorkedExample.header
      header.fields = fields
      #expect(throws: EventHeaderError.fieldsOutOfOrder) {
        try EventHeader(parsing: header.bytes)
      }
    }
  }

  @Test func `random bytes are refused without a trap`() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<2_000 {
      let length = Int.random(in: 0..<400, using: &random)
      var bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      if !bytes.isEmpty { bytes[0] = 1 }
      if let header = try? EventHeader(parsing: bytes) { #expect(header.bytes == bytes) }
    }
  }

  @Test func `a kind that this version does not know is read, kept and skipped`() throws {
    var header = WorkedExample.header
    header.kind = "zeta.invent"
    let read = try EventHeader(parsing: header.bytes)
    #expect(read == header)
    let entry = LogEntry(id: EventHeader.id(of: header.bytes), header: read, body: nil)
    #expect(entry.kind == nil)
    var creation = WorkedExample.header
    creation.kind = EventKind.ticketCreate.rawValue
    let created = TicketCreated(
      subject: "S", queue: creation.actor, requester: nil, channel: .email)
    var ticket = try #require(
      Ticket(creation: LogEntry(id: .zero, header: creation, body: .ticketCreated(created))))
    let before = ticket
    ticket.apply(entry)
    #expect(ticket == before)
  }
}
