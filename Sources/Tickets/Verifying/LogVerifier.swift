/// Checks a log event by event: every hash, every link, every commitment.
///
/// Memory grows with what was erased or refused, with the number of replicas and with the gaps in
/// what they wrote, not with the log.
package struct LogVerifier: Sendable {
  private var result = LogVerification()
  private var chains: [Identifier: ReplicaChain] = [:]
  /// The links that the log is known to lack.
  private var absent: [Identifier: [UInt64: Digest]] = [:]
  /// Events whose payload is gone, until an erasure names them.
  private var missing: [Digest: Int64] = [:]
  /// Events whose authors took them back.
  private var excused: Set<Digest> = []
  /// What erasures named, with the place of the account in `result.erasures`.
  private var named: [Digest: Int] = [:]
  private var lastPosition: Int64 = 0
  private var lastSequence: Int64 = 0
  private let isDense: Bool

  /// Whether payloads may be missing for a while, because the erasures that name them are to come.
  private let isPartial: Bool

  /// - Parameters:
  ///   - isDense: Whether the log should hold every event of its desk, as a hub's does.
  ///   - isPartial: Whether a sync of this log was cut, so that erasures may be on their way.
  package init(isDense: Bool, isPartial: Bool = false) {
    self.isDense = isDense
    self.isPartial = isPartial
  }

  /// Takes in a link that the log lacks with reason.
  package mutating func add(_ link: AbsentLink) {
    absent[link.replica, default: [:]][UInt64(clamping: link.counter)] = link.absent
  }

  /// Expects no payload of an event: its author took it back before the hub had it.
  package mutating func excuse(_ event: Digest) {
    excused.insert(event)
  }

  /// Takes in the next event, in the canonical order of the log.
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
      } else if !isPartial, !excused.contains(id) {
        result.findings.append(
          LogFinding(position: position, id: id.hex, problem: .missingPayload))
      }
    }
    result.erasures.removeAll { $0.count == 0 }
    if isDense { findGaps() } else { countGaps() }
    if let replica, let newest, isDense {
      let chain = chains[replica]
      if chain?.counter != newest.counter || chain?.id != newest.id {
        result.findings.append(
          LogFinding(position: lastPosition + 1, id: newest.id.hex, problem: .newestMissing))
      }
    }
    result.replicas = chains.count
    return result
  }

  /// Looks for links that never came, once every event is in.
  private mutating func findGaps() {
    for (replica, chain) in chains {
      guard let link = chain.unaccounted(absent[replica] ?? [:]) else { continue }
      let gap = LogFinding.Problem.counterGap(found: chain.counter, expected: link)
      result.findings.append(
        LogFinding(position: lastPosition, id: chain.id?.hex ?? "", problem: gap))
    }
  }

  /// Tells how much of each replica's chain is not here, as it need not be.
  private mutating func countGaps() {
    for (replica, chain) in chains.sorted(by: { $0.key.hex < $1.key.hex }) where chain.missing > 0 {
      result.incomplete.append(
        LogVerification.IncompleteChain(
          replica: replica, newest: chain.counter, missing: chain.missing))
    }
  }

  /// How many events were read so far.
  package var events: Int64 { result.events }

  /// Adds something that was found elsewhere, as with a blob's file.
  package mutating func report(_ finding: LogFinding) {
    result.findings.append(finding)
  }

  private mutating func checkPlace(_ record: LogRecord) {
    defer {
      lastPosition = record.position
      lastSequence = record.seq ?? lastSequence
    }
    guard isDense else {
      // The places of others' events that this replica may not hold are left out.
      if let seq = record.seq, seq <= lastSequence {
        report(record, .wrongSequence(found: seq, expected: lastSequence + 1))
      }
      return
    }
    if record.position != lastPosition + 1 {
      report(record, .wrongPosition(expected: lastPosition + 1))
    } else if record.seq != lastSequence + 1 {
      report(record, .wrongSequence(found: record.seq, expected: lastSequence + 1))
    }
  }

  private mutating func checkLinks(_ record: LogRecord, _ header: EventHeader, id: Digest) {
    var chain = chains[header.replica] ?? ReplicaChain()
    let fault = chain.add(header, id: id)
    chains[header.replica] = chain
    switch fault {
    case .gap(let expected):
      report(record, .counterGap(found: header.counter, expected: expected))
    case .wrongPrevious: report(record, .wrongPrevious)
    case nil: break
    }
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
      // What a copy's owner took back before the hub had it is named by no erasure.
      if isDense || record.seq != nil { missing[id] = record.position }
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
