package import Store
import Tickets

/// The hub's side of a talk: lets a replica in, takes what it brings, tells what it may know.
///
/// What it knows of the replica it asks anew of the store whenever somebody else has written
/// there, so whoever is revoked is out at once.
package final class HubSession: Conversation {
  let store: Store
  let guest: Guest
  let desk: HubDesk
  var line: FrameLine
  /// The replica, once it is let in.
  private(set) var peer: Peer?
  private var hello: Hello?
  /// What is being told.
  private var feed: HubFeed?
  /// Whether the replica has yet to say what it holds.
  private var awaitsInventory = false
  /// Whether the replica asked again before it was told everything.
  private var isAskedAgain = false
  /// Up to where the replica was told everything.
  private var cursor: Int64 = 0
  /// What the replica knows of the hub's tree.
  private var known = CheckpointState.none
  private var submissions: [Submission] = []
  private var submittedBytes = 0
  private var version: Int64 = 0
  /// The files that the replica asked for, and what was sent of them.
  var sending = BlobQueue()
  /// The files that the replica was asked for and that did not come yet.
  var fetching: Set<Digest> = []
  /// Where others are, as the replica was told.
  var presence = PresenceView()
  /// Where the replica's person is, and when the others were told last.
  var ownPlaces: [Identifier: SentPresence.State] = [:]
  var toldPresence: Int64 = 0
  private var isClosing = false
  private var hasEnded = false

  /// - Parameters:
  ///   - store: The hub's store, opened on this thread.
  ///   - guest: Who is there.
  ///   - desk: What the hub is made of, beside its store.
  ///   - trace: Told of every frame.
  /// - Throws: Where the database cannot be read.
  package init(
    store: Store, guest: Guest, desk: HubDesk, trace: FrameTrace? = nil
  ) throws {
    self.store = store
    self.guest = guest
    self.desk = desk
    line = FrameLine(trace: trace)
    version = try store.version()
  }

  package var isOver: Bool { (isClosing && !line.hasQueue) || hasEnded }

  /// A replica that asks faster than it reads the answers has to wait.
  package var takesInput: Bool { line.queueLength < HubSession.mostAnswers }

  /// How many frames may wait to be sent before anything more is read.
  private static let mostAnswers = 1_024

  /// Whether the replica stays and hears what changes.
  var isWatched: Bool { hello?.wishes.contains(.watch) == true }

  package var patience: Int32 { HubSession.interval }

  /// How often the hub looks for what others have written, in milliseconds.
  private static let interval: Int32 = 200

  package func receive(_ bytes: ArraySlice<UInt8>) throws {
    guard !isClosing else { return }
    do {
      line.feed(bytes)
      while !isClosing, let frame = try line.next() { try handle(frame) }
    } catch let error as WireError {
      dismiss(.badData, "\(error)")
    } catch let refusal as HubRefusal {
      dismiss(refusal == .noHub ? .noHub : .notPermitted, "\(refusal)")
    }
  }

  package func inputEnded() throws {
    hasEnded = true
    // A replica that was cut off in its submissions has them still; what is here as a whole counts.
    if peer != nil { try acceptSubmissions() }
    leaveGathering()
  }

  package func look() throws {
    try readGathering()
    guard peer != nil, !isClosing else { return }
    let now = try store.version()
    guard now != version else { return }
    try checkStanding()
    // What came since a feed began is not in it: that is found by the first look after its end.
    guard !isClosing, feed == nil else { return }
    version = now
    guard isWatched, try store.newestSeq() > cursor else { return }
    try beginTelling()
  }

  package func produce(_ bytes: inout [UInt8]) throws {
    line.writeQueue(to: &bytes)
    guard !isClosing else { return }
    if let feed, !awaitsInventory {
      try tell(feed, &bytes)
    } else if let chunk = try sending.next(from: store) {
      line.write(chunk, to: &bytes)
    }
  }

  /// Ends the talk and says why; the admin reads it in the log.
  func dismiss(_ reason: Dismissal.Reason, _ sentence: String) {
    line.queue(.refusal(Dismissal(reason, sentence)))
    isClosing = true
    leaveGathering()
    desk.note(.refused, guest, sentence, at: store.surroundings.now())
  }

  private func handle(_ frame: Frame) throws {
    switch frame {
    case .introduce: try introduce()
    case .hello(let hello) where peer == nil: try admit(hello)
    case .ping(let isAnswer):
      if !isAnswer { line.queue(.ping(isAnswer: true)) }
    case .refusal(let dismissal):
      desk.note(.untrusted, guest, dismissal.sentence, at: store.surroundings.now())
      isClosing = true
    default:
      guard let peer else { throw WireError.unexpected(frame.kind) }
      try handle(frame, from: peer)
    }
  }

  private func handle(_ frame: Frame, from peer: Peer) throws {
    switch frame {
    case .submission(let submission):
      // Meanwhile what comes is taken in; whatever is accepted makes the tree grow.
      if submissions.isEmpty { desk.proofs.expectCheckpoint(true) }
      submissions.append(submission)
      submittedBytes += submission.header.count + (submission.payload?.body.count ?? 0)
      if submittedBytes > HubSession.mostAtOnce || submissions.count >= HubSession.mostEvents {
        try acceptSubmissions()
      }
    case .flush:
      try acceptSubmissions()
      try askForBlobs(of: peer)
      if feed == nil { try beginTelling() } else { isAskedAgain = true }
    case .inventory(let items, let isLast):
      guard let feed, awaitsInventory else { throw WireError.unexpected(.inventory) }
      try feed.take(items, isLast: isLast)
      if isLast { awaitsInventory = false }
    case .confirmed(let seq):
      try store.confirm(peer, min(seq, cursor))
    case .proofWanted(let request):
      line.queue(.proof(request, try desk.proofs.proof(request)))
    case .subtreesWanted(let subtrees):
      line.queue(.subtrees(try desk.proofs.hashes(of: subtrees)))
    case .blobWanted(let hash, let offset, let limit):
      try offer(hash, from: offset, limit: limit, to: peer)
    case .blob(let chunk): try keep(chunk, from: peer)
    case .blobMissing(let hash, let isFinal):
      // Nobody gives up a file that somebody else has.
      if fetching.remove(hash) != nil, isFinal { try store.forgetWantedBlob(hash) }
    case .presence(let presence): try announce(presence, of: peer)
    default: throw WireError.unexpected(frame.kind)
    }
  }

  /// How much of submissions is taken in by one transaction: bytes, and events.
  private static let mostAtOnce = 1 << 18
  private static let mostEvents = 512
}

/// Letting in.
extension HubSession {
  private func introduce() throws {
    guard let hub = try store.hub() else { throw HubRefusal.noHub }
    guard let account = try store.account(guest.account) else { throw HubRefusal.unknownAccount }
    guard !account.isRevoked else { throw HubRefusal.revoked }
    line.queue(
      .introduction(
        Introduction(
          account: guest.account, origin: hub.origin, publicKey: hub.publicKey,
          name: desk.name)))
  }

  private func admit(_ hello: Hello) throws {
    guard let hub = try store.hub() else { throw HubRefusal.noHub }
    let peer = try store.admit(hello.replica, as: guest.account, key: guest.key)
    self.peer = peer
    self.hello = hello
    cursor = hello.replica.cursor
    known = hello.checkpoint
    try checkStanding()
    guard !isClosing else { return }
    line.queue(
      .welcome(Welcome(account: guest.account, key: Welcome.shortKey(hub.publicKey))))
    try joinGathering(peer)
  }

  /// Ends the talk where the account or its key may not go on.
  private func checkStanding() throws {
    guard let peer else { return }
    guard let account = try store.account(peer.account), !account.isRevoked else {
      dismiss(.notPermitted, "\(HubRefusal.revoked)")
      return
    }
    if let key = guest.key, !account.profile.keys.contains(where: { $0.hasFingerprint(key) }) {
      dismiss(
        .notPermitted,
        "the key \(key) is not enrolled for \(guest.name) any more; "
          + "ask the hub's admin")
    }
    if try store.peers().contains(where: { $0.replica == peer.replica && $0.isSuspended }) {
      dismiss(.notPermitted, "\(HubRefusal.suspended(days: try store.lease()))")
    }
  }
}

/// Taking in and telling.
extension HubSession {
  private func acceptSubmissions() throws {
    guard let peer, !submissions.isEmpty else { return }
    defer {
      submissions = []
      submittedBytes = 0
    }
    let verdicts = try store.acceptWantingBlobs(submissions, from: peer)
    for (submission, verdict) in zip(submissions, verdicts) {
      line.queue(.verdict(counter: submission.counter, verdict))
    }
  }

  private func beginTelling() throws {
    guard let peer, let hello else { return }
    feed = try store.feed(to: peer, after: cursor)
    defer { desk.proofs.expectCheckpoint(false) }
    guard hello.capabilities.contains(.checkpoints), try store.newestSeq() != known.size,
      let checkpoint = try desk.proofs.checkpoint(known)
    else { return }
    known = .whole(size: checkpoint.size)
    line.queue(.checkpoint(checkpoint))
  }

  private func tell(_ feed: HubFeed, _ bytes: inout [UInt8]) throws {
    if hello?.wishes.contains(.noEvents) == true {
      try endRound(feed, &bytes)
      return
    }
    let items = try feed.next(bytes: HubSession.mostTold)
    for item in items {
      switch item {
      case .inventoryNeeded:
        awaitsInventory = true
        line.write(.inventoryNeeded, to: &bytes)
      case .cursor(let seq): cursor = seq
      default: if let frame = Frame(item) { line.write(frame, to: &bytes) }
      }
    }
    guard !awaitsInventory else { return }
    if items.isEmpty || cursor == feed.bound && items.last == .cursor(cursor) {
      try endRound(feed, &bytes)
    } else {
      line.write(
        .mark(Mark(cursor: cursor, newest: feed.bound, isLast: false)), to: &bytes)
    }
  }

  private func endRound(_ feed: HubFeed, _ bytes: inout [UInt8]) throws {
    line.write(
      .mark(Mark(cursor: cursor, newest: feed.bound, isLast: !isAskedAgain)), to: &bytes)
    self.feed = nil
    guard isAskedAgain else { return }
    isAskedAgain = false
    try beginTelling()
  }

  /// How many bytes of events are told at a time, and may have to be told again after a cut: 17 s of
  /// a link of 9600 baud.
  private static let mostTold = 1 << 14
}

extension Submission {
  /// The counter in the header.
  var counter: UInt64 { header.dropFirst(17).prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }
}

extension String {
  /// Whether a line with a public key has that fingerprint.
  fileprivate func hasFingerprint(_ fingerprint: String) -> Bool {
    PublicKey(line: self)?.fingerprint == fingerprint
  }
}
