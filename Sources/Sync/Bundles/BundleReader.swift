package import Store
package import Tickets

/// Takes in bundles, on either side.
package struct BundleReader {
  private var reader = FrameReader()
  private let next: () throws -> [UInt8]

  /// - `next`: Gives the next bytes of the file; none at its end.
  package init(_ next: @escaping () throws -> [UInt8]) {
    self.next = next
  }

  /// The next frame; nil at the end of the file.
  private mutating func frame() throws -> Frame? {
    while true {
      if let frame = try reader.next() { return frame }
      let bytes = try next()
      guard bytes.isEmpty else {
        reader.feed(bytes)
        continue
      }
      guard reader.isBetweenFrames else { throw BundleError.incomplete }
      return nil
    }
  }

  /// The hub and the copy that a hub's bundle is for.
  package mutating func start() throws -> (hub: Introduction, start: BundleStart) {
    guard case .introduction(let hub)? = try frame(), case .bundle(let start)? = try frame() else {
      throw BundleError.wrongWay
    }
    return (hub, start)
  }

  /// What a bundle of everything says of each subject, as a first reading found it; nil for one of
  /// a part.
  package mutating func survey(_ start: BundleStart) throws -> BundleSurvey? {
    guard start.cursor == 0 else { return nil }
    var survey = BundleSurvey()
    while let frame = try frame() {
      if case .event(let event) = frame { survey.add(event) }
    }
    return survey
  }

  /// Whether a copy may take in a bundle that begins so.
  ///
  /// - Throws: ``BundleError``.
  package static func check(
    _ hub: Introduction, _ start: BundleStart, for store: Store
  ) throws {
    guard let remote = try store.remote() else { throw BundleError.wrongWay }
    guard remote.hub == HubIdentity(origin: hub.origin, publicKey: hub.publicKey) else {
      throw BundleError.otherHub
    }
    guard remote.account == hub.account,
      try start.replica == .desk || start.replica == store.greeting().replica
    else { throw BundleError.otherCopy }
    guard start.cursor <= remote.cursor else {
      throw BundleError.gap(has: remote.cursor, needs: start.cursor)
    }
    guard start.end >= remote.cursor else {
      throw BundleError.older(has: remote.cursor, brings: start.end)
    }
  }

  /// Takes in a hub's bundle, whose start was read and checked, and whose seal was as well.
  ///
  /// - `survey`: What it holds, for a bundle of everything.
  package mutating func take(
    _ survey: BundleSurvey?, into store: Store, _ keeper: any CheckpointKeeper
  ) throws -> SyncSummary {
    var summary = SyncSummary()
    var batch = try survey.map { try $0.losses(of: store) } ?? []
    var waiting: [UInt64: WaitingEvent] = [:]
    for event in try store.submissions(after: 0, bytes: .max) {
      waiting[event.submission.counter] = event
    }
    while let frame = try frame() {
      if let item = Outgoing(frame) { batch.append(item) }
      switch frame {
      case .checkpoint(let checkpoint):
        // What leads from the checkpoint that is known to this one only the hub can say, at the
        // next sync over a link.
        if try keeper.state() == .none {
          try keeper.take(checkpoint)
        } else {
          try keeper.verify(checkpoint)
        }
      case .verdict(let counter, let verdict):
        if let event = waiting[counter] {
          try store.settle([(event, verdict)])
          summary.note(verdict, on: event)
        }
      case .blob(let chunk): try keep(chunk, in: store, &summary)
      case .mark(let mark):
        summary.delivery.add(try store.takeWantingBlobs(batch + [.cursor(mark.cursor)]))
        batch = []
        guard mark.isLast else { continue }
        try store.finishSync()
        return summary
      default: if Outgoing(frame) == nil { throw WireError.unexpected(frame.kind) }
      }
    }
    throw BundleError.incomplete
  }

  private func keep(
    _ chunk: BlobChunk, in store: Store, _ summary: inout SyncSummary
  ) throws {
    // Pieces that came by another way are passed over.
    guard store.blobSize(chunk.hash) == nil,
      store.partialBlobSize(chunk.hash) == chunk.offset
    else { return }
    if try store.keep(chunk.bytes, of: chunk.hash, at: chunk.offset, isLast: chunk.isLast) {
      summary.filesReceived += 1
    }
  }

  /// Takes in a copy's bundle at its hub.
  ///
  /// - `owner`: Whose copy it is, where the hub does not know it yet.
  /// - Returns: What became of the events: how many the hub has now that it had not, and the rest.
  package mutating func accept(
    at store: Store, owner: Identifier?
  ) throws -> (taken: Int, verdicts: [Verdict]) {
    guard case .hello(let hello)? = try frame() else { throw BundleError.wrongWay }
    let known = try store.peers().first { $0.replica == hello.replica.replica }?.account
    guard let account = known ?? owner else { throw BundleError.unknownCopy }
    let peer = try store.admit(hello.replica, as: owner ?? account, key: nil)
    var verdicts: [Verdict] = []
    var batch: [Submission] = []
    var isWhole = false
    while let frame = try frame() {
      switch frame {
      case .submission(let submission):
        batch.append(submission)
        guard batch.count >= 256 else { continue }
        verdicts += try store.acceptWantingBlobs(batch, from: peer)
        batch = []
      case .flush:
        verdicts += try store.acceptWantingBlobs(batch, from: peer)
        batch = []
      case .blob(let chunk):
        var summary = SyncSummary()
        try keep(chunk, in: store, &summary)
      case .ping: isWhole = true
      default: throw WireError.unexpected(frame.kind)
      }
    }
    guard isWhole else { throw BundleError.incomplete }
    let taken = verdicts.count { if case .accepted = $0 { true } else { false } }
    return (taken, verdicts)
  }
}
