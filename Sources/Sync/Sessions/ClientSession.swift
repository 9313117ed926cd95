package import Store
package import Tickets

/// A replica's side of a talk: brings what was done here, takes in what the hub tells.
///
/// Everything that it sends goes out without waiting for an answer, and each run of frames that the
/// hub ends with a mark is kept as a whole: the link may be cut anywhere.
package final class ClientSession: Conversation {
  /// What is wanted of the talk.
  package struct Wishes {
    /// Whether to stay, and to exchange what changes.
    package var watches = false
    /// The largest file that is fetched without being asked for, in bytes.
    package var blobLimit: Int64 = 256 << 10
    /// Whether only files are wanted that somebody asked for.
    package var filesOnly = false
    /// How many items make a full batch; where so many come, a thread of its own stores them, and
    /// their words are found later.
    package var batchSize = 8_192

    package init() {}
  }

  let store: Store
  let wishes: Wishes
  private let keeper: any CheckpointKeeper
  private let progress: (SyncSummary) -> Void
  var line: FrameLine
  /// What was done so far.
  package internal(set) var summary = SyncSummary()
  private let remote: Remote

  private var hasSaidHello = false
  /// Whether events are being sent, and the last one's place in this desk's log.
  private var isSubmitting = true
  private var submitted: Int64 = 0
  /// How many answers the hub owes.
  private var rounds = 0
  /// The events that wait for a verdict, by their counters; and those that had one.
  private var waiting: [UInt64: WaitingEvent] = [:]
  private var verdicts: [(event: WaitingEvent, verdict: Verdict)] = []
  private var settled: [UInt64: Submission.Wish] = [:]
  /// What the hub told and is not stored yet.
  private var buffer: DeliveryBuffer
  private var hasErased = false
  var sending = BlobQueue()
  /// The files that were asked for and did not come yet; those that will not come in this talk.
  var fetching: Set<Digest> = []
  var passed: Set<Digest> = []
  /// Who is at which ticket, as the hub tells.
  package internal(set) var presence = PresenceView()
  /// Told the ticket, when somebody comes to it, begins to write or leaves it.
  package var presenceChanged: (Identifier) -> Void = { _ in }
  private var version: Int64
  private var silence = Silence()
  private var hasEnded = false

  /// - Parameters:
  ///   - store: The replica's store, opened on this thread.
  ///   - keeper: What checks the hub's checkpoints.
  ///   - wishes: What is wanted.
  ///   - introducer: The talk that this one goes on with; nil for a new one.
  ///   - trace: Told of every frame.
  ///   - progress: Told what was done, after each batch.
  /// - Throws: ``StoreError/noRemote`` on a desk without a hub.
  package init(
    store: Store, keeper: any CheckpointKeeper, wishes: Wishes = Wishes(),
    after introducer: Introducer? = nil, trace: FrameTrace? = nil,
    progress: @escaping (SyncSummary) -> Void = { _ in }
  ) throws {
    guard let remote = try store.remote() else { throw StoreError.noRemote }
    self.store = store
    self.keeper = keeper
    self.wishes = wishes
    self.progress = progress
    self.remote = remote
    buffer = DeliveryBuffer(store, wishes)
    line = introducer?.line ?? FrameLine(trace: trace)
    version = try store.version()
    isSubmitting = !wishes.filesOnly
    summary.cursor = remote.cursor
  }

  package var isOver: Bool {
    hasEnded
      || hasSaidHello && !wishes.watches && !isSubmitting && rounds == 0 && fetching.isEmpty
        && sending.isEmpty && !line.hasQueue
  }

  /// Whether the hub has said anything yet.
  package var hasHeard: Bool { !line.isUntouched }

  /// Whether events are on their way, or the hub owes an answer.
  package var isBusy: Bool { isSubmitting || rounds > 0 }

  /// Brings what was done here and asks for what is new, also where nothing seems to have changed.
  package func exchange() {
    guard !isBusy else { return }
    submitted = 0
    isSubmitting = true
  }

  package var patience: Int32 { ClientSession.interval }

  /// How often this side looks for what was done here meanwhile, in milliseconds.
  private static let interval: Int32 = 200

  package func receive(_ bytes: ArraySlice<UInt8>) throws {
    silence.end()
    line.feed(bytes)
    while let frame = try line.next() { try handle(frame) }
  }

  package func inputEnded() throws {
    try settleVerdicts()
    note(try buffer.settle())
    guard isOver else { throw WireError.cut }
    hasEnded = true
  }

  package func look() throws {
    switch silence.look(hasHeard: hasHeard) {
    case .fine: break
    case .ask: line.queue(.ping(isAnswer: false))
    case .dead: throw LinkError.silent(remote: remote.address)
    }
    guard wishes.watches, !isBusy else { return }
    let now = try store.version()
    guard now != version else { return }
    version = now
    if try !nextSubmissions(after: 0).isEmpty { exchange() }
  }

  package func produce(_ bytes: inout [UInt8]) throws {
    if !hasSaidHello {
      hasSaidHello = true
      line.write(.hello(try hello()), to: &bytes)
      if wishes.filesOnly { flush(&bytes) }
    }
    line.writeQueue(to: &bytes)
    if isSubmitting {
      try submit(&bytes)
    } else if let chunk = try sending.next(from: store) {
      if case .blob(let piece) = chunk, piece.isLast { summary.filesSent += 1 }
      line.write(chunk, to: &bytes)
    }
  }

  private func hello() throws -> Hello {
    var wishes: Hello.Wishes = []
    if self.wishes.watches { wishes.insert(.watch) }
    if self.wishes.filesOnly { wishes.insert(.noEvents) }
    let known = try keeper.state()
    if case .withoutFrontier = known { wishes.insert(.wholeProof) }
    return Hello(wishes: wishes, replica: try store.greeting(), treeSize: known.size)
  }

  private func flush(_ bytes: inout [UInt8]) {
    rounds += 1
    line.write(.flush, to: &bytes)
  }

  private func handle(_ frame: Frame) throws {
    if case .verdict(let counter, let verdict) = frame {
      try note(verdict, of: counter)
      return
    }
    try settleVerdicts()
    if let item = Outgoing(frame) {
      buffer.add(item)
    } else if case .mark(let mark) = frame {
      try take(mark)
    } else {
      // Whatever else is said may ask something of the desk as it is after all that was told.
      note(try buffer.settle())
      try answer(frame)
    }
  }

  private func answer(_ frame: Frame) throws {
    switch frame {
    case .welcome(let welcome):
      guard welcome.key == Welcome.shortKey(remote.hub.publicKey) else {
        throw CheckpointError.otherKey(
          expected: PublicKey(line: remote.hub.publicKey)?.fingerprint ?? "")
      }
    case .notice(let sentence): summary.notices.append(sentence)
    case .inventoryNeeded: try sayInventory()
    case .checkpoint(let checkpoint): try check(checkpoint)
    case .blobWanted(let hash, let offset, _): try offer(hash, from: offset)
    case .blob(let chunk): try keep(chunk)
    case .blobMissing(let hash, let isFinal): try pass(hash, isFinal: isFinal)
    case .presence(let news):
      presence.take(news)
      presenceChanged(news.ticket)
    case .ping(let isAnswer): if !isAnswer { line.queue(.ping(isAnswer: true)) }
    case .refusal(let dismissal): throw LinkError.dismissed(dismissal)
    default: throw WireError.unexpected(frame.kind)
    }
  }
}

extension ClientSession {
  /// Tells the hub where this desk's person is: it is passed on to colleagues and never stored.
  package func setPresence(_ state: SentPresence.State, at ticket: Identifier) {
    line.queue(.presence(SentPresence(ticket: ticket, account: remote.account, state: state)))
  }
}

/// What was done here.
extension ClientSession {
  private func nextSubmissions(after position: Int64) throws -> [WaitingEvent] {
    try store.submissions(after: position, bytes: ClientSession.mostAtOnce)
  }

  private func submit(_ bytes: inout [UInt8]) throws {
    let events = try nextSubmissions(after: submitted)
    guard let last = events.last else {
      isSubmitting = false
      flush(&bytes)
      return
    }
    submitted = last.position
    for event in events {
      let counter = event.submission.counter
      // A verdict counts until the hub tells the event's place, or somebody decides anew.
      guard settled[counter] != event.submission.wish else { continue }
      guard event.submission.size <= EventPacker.largest else {
        try store.settle([(event, .refused(reason: "it is too large for any hub"))])
        continue
      }
      // What is accepted makes the hub's tree grow.
      if waiting.isEmpty { keeper.expectCheckpoint(true) }
      waiting[counter] = event
      line.write(.submission(event.submission), to: &bytes)
    }
  }

  private func note(_ verdict: Verdict, of counter: UInt64) throws {
    guard let event = waiting.removeValue(forKey: counter) else {
      throw WireError.unexpected(.verdict)
    }
    settled[counter] = event.submission.wish
    verdicts.append((event, verdict))
    summary.note(verdict, on: event)
    if verdicts.count >= ClientSession.mostVerdicts { try settleVerdicts() }
  }

  private func settleVerdicts() throws {
    guard !verdicts.isEmpty else { return }
    try store.settle(verdicts)
    verdicts = []
  }

  /// How many bytes of events are read at a time, and verdicts are settled.
  private static let mostAtOnce = 1 << 17
  private static let mostVerdicts = 512
}

/// What the hub tells.
extension ClientSession {
  private func take(_ mark: Mark) throws {
    summary.newest = mark.newest
    note(try buffer.end(at: mark))
    if mark.isLast { try endRound() }
  }

  private func note(_ stored: DeliveryBuffer.Stored?) {
    guard let stored else { return }
    let delivery = stored.delivery
    hasErased = hasErased || delivery.erased > 0 || delivery.dropped > 0
    summary.delivery.add(delivery)
    summary.cursor = stored.cursor
    progress(summary)
  }

  private func endRound() throws {
    rounds = max(0, rounds - 1)
    keeper.expectCheckpoint(false)
    if !wishes.filesOnly { try store.finishSync() }
    if hasErased {
      hasErased = false
      line.queue(.confirmed(try store.greeting().confirmed))
    }
    try askForBlobs()
  }

  private func sayInventory() throws {
    var last: Identifier?
    while true {
      let page = try store.inventory(after: last, limit: ClientSession.inventoryPage)
      let isLast = page.count < ClientSession.inventoryPage
      line.queue(.inventory(page, isLast: isLast))
      if isLast { return }
      last = page.last?.subject
    }
  }

  private func check(_ checkpoint: SentCheckpoint) throws {
    do {
      try keeper.take(checkpoint)
    } catch let error as CheckpointError {
      line.queue(.refusal(Dismissal(.untrusted, "\(error)")))
      throw error
    }
  }

  /// How many subjects one frame of an inventory names.
  private static let inventoryPage = 16_384
}

extension Submission {
  /// How many bytes it has when it is sent, at most.
  fileprivate var size: Int {
    header.count + (payload.map { $0.body.count + $0.salt.count } ?? 0) + 8
  }
}
