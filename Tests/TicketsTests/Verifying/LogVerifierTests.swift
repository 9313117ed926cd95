import Testing
import Tickets

/// Logs of one replica that hold some of its events.
struct LogVerifierTests {
  /// The first events of a replica, from 1 to `count`.
  private func chain(_ count: Int) -> [LogRecord] {
    var previous: Digest?
    return (1...count).map { number in
      let payload = Payload(
        salt: [UInt8](repeating: UInt8(number), count: Payload.saltSize), body: Array("{}".utf8))
      var header = WorkedExample.header
      header.counter = UInt64(number)
      header.previous = previous
      header.commitment = payload.commitment
      let event = Event(header: header, payload: payload)
      previous = event.id
      return LogRecord(
        position: Int64(number), seq: Int64(number), id: event.id.bytes, header: header.bytes,
        salt: payload.salt, body: payload.body)
    }
  }

  private func verify(_ records: [LogRecord], isDense: Bool = false) -> LogVerification {
    var verifier = LogVerifier(isDense: isDense)
    for (place, record) in records.enumerated() {
      var record = record
      // The order of arrival is that of the list.
      record.seq = Int64(place + 1)
      verifier.add(record)
    }
    return verifier.finish()
  }

  @Test func `any part of a chain is sound, and what is missing is counted`() {
    let chain = chain(7)
    for choice in 1..<(1 << 7) {
      let part = (0..<7).filter { choice >> $0 & 1 == 1 }
      for order in [part, part.reversed()] {
        let found = verify(order.map { chain[$0] })
        #expect(found.isSound, "\(order)")
        let missing = (part.last ?? 0) + 1 - part.count
        #expect(found.incomplete.map(\.missing) == (missing > 0 ? [UInt64(missing)] : []))
        #expect(found.incomplete.allSatisfy { $0.newest == UInt64((part.last ?? 0) + 1) })
      }
    }
  }

  @Test func `a link that does not fit its neighbours is found, whenever it comes`() {
    let chain = chain(5)
    var other = chain[2]
    var header = WorkedExample.header
    header.counter = 3
    header.previous = Digest(chain[0].id)
    let event = Event(header: header, payload: Payload(salt: [], body: []))
    other.id = event.id.bytes
    other.header = header.bytes
    (other.salt, other.body) = (nil, nil)
    for place in [[1, -1, 3], [1, 3, -1], [-1, 1, 3], [-1, 3, 1]] {
      let found = verify(place.map { $0 < 0 ? other : chain[$0] })
      #expect(found.findings.contains { $0.problem == .wrongPrevious }, "\(place)")
    }
  }

  @Test func `an event that comes twice is found`() {
    let chain = chain(4)
    for order in [[0, 0], [0, 3, 0], [0, 3, 2, 2], [3, 1, 3]] {
      let found = verify(order.map { chain[$0] })
      #expect(!found.isSound, "\(order)")
    }
  }

  @Test func `a log that should be whole has no gaps`() {
    let chain = chain(4)
    #expect(verify(chain, isDense: true).findings.allSatisfy { $0.problem != .wrongPrevious })
    for place in 0..<3 {
      var part = chain
      part.remove(at: place)
      let found = verify(part, isDense: true)
      #expect(
        found.findings.contains {
          $0.problem == .counterGap(found: 4, expected: UInt64(place + 1))
        })
      #expect(found.incomplete.isEmpty)
    }
  }
}
