import Tickets

/// Turns frames into the bytes that go over a link, the greeting first.
package struct FrameWriter: Sendable {
  private var packer = EventPacker()
  private var hasGreeted = false

  package init() {}

  /// Adds a frame's bytes to those that wait to be sent.
  ///
  /// - Precondition: An event is no larger than ``EventPacker/largest``.
  package mutating func write(_ frame: Frame, to bytes: inout [UInt8]) {
    if !hasGreeted {
      hasGreeted = true
      bytes += Greeting.bytes
    }
    let body: [UInt8]
    switch frame {
    case .event(let event): body = packed(event)
    case .submission(let submission): body = packed(submission)
    default: body = frame.body
    }
    // An event that is too large for one frame comes in parts, and its own frame ends it.
    var rest = body[...]
    while rest.count > FrameWriter.largestBody {
      FrameWriter.put(.part, rest.prefix(FrameWriter.largestBody), to: &bytes)
      rest = rest.dropFirst(FrameWriter.largestBody)
    }
    FrameWriter.put(frame.kind, rest, to: &bytes)
  }

  private mutating func packed(_ event: SequencedEvent) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(bigEndian: event.seq)
    packer.pack(event.header, event.payload, to: &bytes)
    return bytes
  }

  private mutating func packed(_ submission: Submission) -> [UInt8] {
    var bytes = [submission.wish.rawValue]
    packer.pack(submission.header, submission.payload, to: &bytes)
    return bytes
  }

  private static let largestBody = Frame.longest - 1

  private static func put(_ kind: FrameKind, _ body: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(bigEndian: UInt32(body.count + 1))
    bytes.append(kind.rawValue)
    bytes += body
  }
}

extension Frame {
  /// The bytes after the type, of every frame but an event.
  fileprivate var body: [UInt8] {
    var body: [UInt8] = []
    switch self {
    case .event, .submission, .introduce, .flush, .inventoryNeeded: break
    case .introduction(let introduction): introduction.append(to: &body)
    case .hello(let hello): hello.append(to: &body)
    case .welcome(let welcome): welcome.append(to: &body)
    case .verdict(let counter, let verdict):
      body.append(bigEndian: counter)
      verdict.append(to: &body)
    case .settled(let counter, let seq):
      body.append(bigEndian: counter)
      body.append(bigEndian: seq)
    case .gone(let counter): body.append(bigEndian: counter)
    case .notice(let sentence): body.append(text: sentence)
    case .drop(let subject): subject.append(to: &body)
    case .mark(let mark):
      body.append(bigEndian: mark.cursor)
      body.append(bigEndian: mark.newest)
      body.append(mark.isLast ? 1 : 0)
    case .inventory(let items, let isLast):
      body.append(isLast ? 1 : 0)
      for item in items {
        item.subject.append(to: &body)
        body.append(bigEndian: UInt32(clamping: item.events))
      }
    case .confirmed(let seq): body.append(bigEndian: seq)
    case .checkpoint(let checkpoint): checkpoint.append(to: &body)
    case .proofWanted(let request): request.append(to: &body)
    case .proof(let request, let hashes):
      request.append(to: &body)
      body.append(UInt8(truncatingIfNeeded: hashes.count))
      for hash in hashes { hash.append(to: &body) }
    case .blobWanted(let hash, let offset, let limit):
      hash.append(to: &body)
      body.append(bigEndian: offset)
      body.append(bigEndian: limit)
    case .blob(let chunk):
      chunk.hash.append(to: &body)
      body.append(bigEndian: chunk.size)
      body.append(bigEndian: chunk.offset)
      body += chunk.bytes
    case .blobMissing(let hash, let isFinal):
      hash.append(to: &body)
      body.append(isFinal ? 1 : 0)
    case .presence(let presence):
      presence.ticket.append(to: &body)
      presence.account.append(to: &body)
      body.append(presence.state.rawValue)
    case .refusal(let dismissal):
      body.append(dismissal.reason.rawValue)
      body.append(text: dismissal.sentence)
    case .ping(let isAnswer): body.append(isAnswer ? 1 : 0)
    case .bundle(let start):
      start.replica.append(to: &body)
      body.append(bigEndian: start.cursor)
      body.append(bigEndian: start.end)
    case .seal(let signature): body += signature
    case .subtreesWanted(let subtrees):
      for subtree in subtrees {
        body.append(UInt8(truncatingIfNeeded: subtree.level))
        body.append(bigEndian: subtree.place)
      }
    case .subtrees(let hashes):
      for hash in hashes { hash.append(to: &body) }
    }
    return body
  }
}

extension Hello {
  fileprivate func append(to body: inout [UInt8]) {
    body.append(bigEndian: capabilities.rawValue)
    body.append(wishes.rawValue)
    replica.replica.append(to: &body)
    body.append(bigEndian: replica.counter)
    body.append(bigEndian: replica.cursor)
    body.append(bigEndian: replica.confirmed)
    body.append(bigEndian: treeSize)
  }
}

extension Introduction {
  fileprivate func append(to body: inout [UInt8]) {
    account.append(to: &body)
    body.append(text: origin)
    body.append(text: publicKey)
    body.append(text: name)
  }
}

extension Welcome {
  fileprivate func append(to body: inout [UInt8]) {
    body.append(bigEndian: capabilities.rawValue)
    account.append(to: &body)
    body.append(bigEndian: key)
  }
}

extension Verdict {
  fileprivate func append(to body: inout [UInt8]) {
    switch self {
    case .accepted(let seq):
      body.append(0)
      body.append(bigEndian: seq)
    case .known(let seq):
      body.append(1)
      body.append(bigEndian: seq)
    case .stale(let head):
      body.append(2)
      (head ?? .zero).append(to: &body)
    case .refused(let reason):
      body.append(3)
      body.append(text: reason)
    case .withdrawn: body.append(4)
    case .early(let expected):
      body.append(5)
      body.append(bigEndian: expected)
    }
  }
}

extension SentCheckpoint {
  fileprivate func append(to body: inout [UInt8]) {
    body.append(bigEndian: size)
    root.append(to: &body)
    body += signature
    body.append(bigEndian: from)
    body.append(UInt8(truncatingIfNeeded: cover.count))
    for hash in cover + proof { hash.append(to: &body) }
  }
}

extension ProofRequest {
  fileprivate func append(to body: inout [UInt8]) {
    switch self {
    case .inclusion(let seq, let size):
      body.append(1)
      body.append(bigEndian: seq)
      body.append(bigEndian: size)
    case .consistency(let from, let to):
      body.append(2)
      body.append(bigEndian: from)
      body.append(bigEndian: to)
    }
  }
}
