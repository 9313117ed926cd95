import Tickets

/// Hears of every frame that is sent or received: for `--trace`.
package struct FrameTrace {
  /// Which way a frame goes.
  package enum Direction: String, Sendable {
    case sent, received
  }

  private let write: (String) -> Void

  /// - `write`: Given a JSON object without its line end.
  package init(_ write: @escaping (String) -> Void) {
    self.write = write
  }

  /// Writes one frame down: its name, and the facts that are no content of anybody's.
  func note(_ direction: Direction, _ frame: Frame) {
    var line = JSONLine()
    line.add("frame", frame.kind.name)
    line.add("direction", direction.rawValue)
    frame.addFacts(to: &line)
    write(line.text)
  }
}

extension Frame {
  /// The members of a frame's JSON object; no text of a ticket is among them.
  fileprivate func addFacts(to line: inout JSONLine) {
    switch self {
    case .introduce, .flush, .inventoryNeeded: break
    case .introduction(let introduction):
      line.add("account", introduction.account.hex)
      line.add("origin", introduction.origin)
    case .hello(let hello):
      line.add("replica", hello.replica.replica.hex)
      line.add("counter", hello.replica.counter)
      line.add("cursor", hello.replica.cursor)
      line.add("confirmed", hello.replica.confirmed)
      line.add("treeSize", hello.treeSize)
      line.add("watch", hello.wishes.contains(.watch))
    case .welcome(let welcome): line.add("account", welcome.account.hex)
    case .notice(let sentence): line.add("text", sentence)
    case .submission(let submission):
      line.add("id", EventHeader.id(of: submission.header).hex)
      line.add("wish", String(describing: submission.wish))
      line.add("bytes", submission.header.count + (submission.payload?.body.count ?? 0))
    case .verdict(let counter, let verdict):
      line.add("counter", counter)
      line.add("verdict", String(describing: verdict))
    case .event(let event):
      line.add("seq", event.seq)
      line.add("id", EventHeader.id(of: event.header).hex)
      line.add("bytes", event.header.count + (event.payload?.body.count ?? 0))
    case .settled(let counter, let seq):
      line.add("counter", counter)
      line.add("seq", seq)
    case .gone(let counter): line.add("counter", counter)
    case .drop(let subject): line.add("subject", subject.hex)
    case .mark(let mark):
      line.add("cursor", mark.cursor)
      line.add("newest", mark.newest)
      line.add("last", mark.isLast)
    case .inventory(let items, let isLast):
      line.add("count", items.count)
      line.add("last", isLast)
    case .confirmed(let seq): line.add("seq", seq)
    default: addProofFacts(to: &line)
    }
  }

  private func addProofFacts(to line: inout JSONLine) {
    switch self {
    case .checkpoint(let checkpoint):
      line.add("size", checkpoint.size)
      line.add("from", checkpoint.from)
      line.add("hashes", checkpoint.cover.count + checkpoint.proof.count)
    case .proofWanted(let request): line.add("proof", String(describing: request))
    case .proof(let request, let hashes):
      line.add("proof", String(describing: request))
      line.add("hashes", hashes.count)
    case .subtreesWanted(let subtrees): line.add("count", subtrees.count)
    case .subtrees(let hashes): line.add("hashes", hashes.count)
    case .blobWanted(let hash, let offset, _):
      line.add("blob", hash.hex)
      line.add("offset", offset)
    case .blob(let chunk):
      line.add("blob", chunk.hash.hex)
      line.add("offset", chunk.offset)
      line.add("bytes", chunk.bytes.count)
      line.add("size", chunk.size)
    case .blobMissing(let hash, let isFinal):
      line.add("blob", hash.hex)
      line.add("final", isFinal)
    case .presence(let presence):
      line.add("ticket", presence.ticket.hex)
      line.add("state", String(describing: presence.state))
    case .refusal(let dismissal):
      line.add("reason", String(describing: dismissal.reason))
      line.add("text", dismissal.sentence)
    case .ping(let isAnswer): line.add("answer", isAnswer)
    case .bundle(let start): line.add("cursor", start.cursor)
    default: break
    }
  }
}
