/// Checks a log event by event: every hash, every link, every commitment.
///
/// Memory grows with what was erased and with the number of replicas, not with the log.
package struct LogVerifier: Sendable {
  private struct Tip: Sendable {
    var counter: UInt64
    var id: Digest
  }

  private var result = LogVerification()
  private var tips: [Identifier: Tip] = [:]
  /// Events whose payload is gone, until an erasure names them.
  private var missing: [Digest: Int64] = [:]
  /// What erasures named, with the place of the account in `result.erasures`.
  private var named: [Digest: Int] = [:]
  private var lastPosition: Int64 = 0
  private var lastSequence: Int64 = 0
  private let isDense: Bool

  /// - Parameter isDense: Whether the log should hold every event of its desk, as a hub's does.
  package init(isDense: Bool) {
    self.isDense = isDense
  }

  /// Takes in the next event, in the order of the log.
  package mutating func add(_ record: LogRecord) {
    result.events += 1
    checkPlace(record)
    let actual = EventHeader.id(of: record.header)
    guard record.id == actual.bytes else {
      report(record, .wrongID)
      return
    }
    do {
      let header = try EventHeader(parsing: record.header)
      checkLinks(record, header, id: actual)
      checkPayload(record, header, id: actual)
    } catch {
      report(record, .badHeader(error))
    }
  }

  /// What was found, once every event is in.
  ///
  /// - `newest`: The last event that this replica wrote, as the desk remembers it.
  package consuming func finish(
    replica: Identifier? = nil, newest: (counter: UInt64, id: Digest)? = nil
  ) -> LogVerification {
    for (id, position) in missing.sorted(by: { $0.value < $1.value }) {
      if let place = named[id] {
        result.erased += 1
        result.erasures[place].count += 1
      } else {
        result.findings.append(
          LogFinding(position: position, id: id.hex, problem: .missingPayload))
      }
    }
    result.erasures.removeAll { $0.count == 0 }
    if let replica, let newest {
      let tip = tips[replica]
      if tip?.counter != newest.counter || tip?.id != newest.id {
        result.findings.append(
          LogFinding(position: lastPosition + 1, id: newest.id.hex, problem: .newestMissing))
      }
    }
    result.replicas = tips.count
    return result
  }

  /// Adds something that was found elsewhere, as with a blob's file.
  package mutating func report(_ finding: LogFinding) {
    result.findings.append(finding)
  }

  private mutating func checkPlace(_ record: LogRecord) {
    defer {
      lastPosition = record.position
      lastSequence = record.seq ?? lastSequence
    }
    guard isDense else { return }
    if record.position != lastPosition + 1 {
      report(record, .wrongPosition(expected: lastPosition + 1))
    } else if record.seq != lastSequence + 1 {
      report(record, .wrongSequence(found: record.seq, expected: lastSequence + 1))
    }
  }

  private mutating func checkLinks(_ record: LogRecord, _ header: EventHeader, id: Digest) {
    let tip = tips[header.replica]
    let expected = (tip?.counter ?? 0) + 1
    if header.counter != expected, isDense || tip != nil {
      report(record, .counterGap(found: header.counter, expected: expected))
    } else if header.previous != tip?.id, isDense || tip != nil {
      report(record, .wrongPrevious)
    }
    tips[header.replica] = Tip(counter: header.counter, id: id)
  }

  private mutating func checkPayload(_ record: LogRecord, _ header: EventHeader, id: Digest) {
    switch (record.salt, record.body) {
    case (let salt?, let body?):
      guard Payload(salt: salt, body: body).commitment == header.commitment else {
        report(record, .wrongCommitment)
        return
      }
      result.payloads += 1
      if header.kind == EventKind.erase.rawValue { remember(body, of: header, record) }
    case (nil, nil):
      missing[id] = record.position
    default:
      report(record, .halfPayload)
    }
  }

  private mutating func remember(_ body: [UInt8], of header: EventHeader, _ record: LogRecord) {
    guard case .erased(let erasure) = try? EventBody(kind: .erase, json: body) else {
      report(record, .unreadableErasure)
      return
    }
    let place: Int
    if let known = result.erasures.firstIndex(where: { $0.request == erasure.request }) {
      place = known
    } else {
      place = result.erasures.count
      result.erasures.append(
        LogVerification.ErasedGroup(
          request: erasure.request, basis: erasure.basis, reason: erasure.reason,
          actor: header.actor, at: header.time, count: 0))
    }
    for target in erasure.targets { named[target] = place }
  }

  private mutating func report(_ record: LogRecord, _ problem: LogFinding.Problem) {
    result.findings.append(
      LogFinding(position: record.position, id: Hex.encode(record.id), problem: problem))
  }
}
