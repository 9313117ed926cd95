package import Tickets

/// One message of the protocol; see the protocol's page for the bytes of each.
package enum Frame: Hashable, Sendable {
  /// A client that is to be made asks who the hub is.
  case introduce
  case introduction(Introduction)
  /// Who connects, what it has, and what it wants.
  case hello(Hello)
  /// Who answers.
  case welcome(Welcome)
  /// A sentence for the person at the client, who goes on working.
  case notice(String)
  /// The client asks for an answer to all that it has sent.
  case flush
  /// An event of the client's own, and what is to be done with it.
  case submission(Submission)
  /// What became of a submission.
  case verdict(counter: UInt64, Verdict)
  /// An event of the hub's log.
  case event(SequencedEvent)
  /// An event of the client's own has its place in the order.
  case settled(counter: UInt64, seq: Int64)
  /// An event of the client's own is for it no more: it came to be about what it may not see.
  case gone(counter: UInt64)
  /// The client may hold nothing of this subject any more.
  case drop(Identifier)
  /// What was sent since the mark before is a whole: keep it, and go on from here next time.
  case mark(Mark)
  /// The hub asks what the client holds.
  case inventoryNeeded
  /// What the client holds, in as many frames as it takes.
  case inventory([InventoryItem], isLast: Bool)
  /// The client has carried out every erasure up to its new cursor.
  case confirmed(Int64)
  case checkpoint(SentCheckpoint)
  case proofWanted(ProofRequest)
  case proof(ProofRequest, [Digest])
  /// Asks for the hashes of parts of the hub's tree.
  case subtreesWanted([MerkleSubtree])
  /// The hashes that were asked for, in that order; none where the tree has not all of them.
  case subtrees([Digest])
  /// Asks for a file's content from an offset on, unless it is larger than a limit.
  case blobWanted(Digest, offset: Int64, limit: Int64)
  case blob(BlobChunk)
  /// The other side cannot give the file: it has none yet, or will never give it.
  case blobMissing(Digest, isFinal: Bool)
  case presence(SentPresence)
  /// One side ends the talk and says why.
  case refusal(Dismissal)
  /// Asks whether the other side is still there, or answers that.
  case ping(isAnswer: Bool)
  /// The beginning of a file that carries what a hub tells.
  case bundle(BundleStart)
  /// The end of such a file: the hub's signature of all bytes before.
  case seal([UInt8])

  /// The frame's type.
  package var kind: FrameKind {
    switch self {
    case .introduce: .introduce
    case .introduction: .introduction
    case .hello: .hello
    case .welcome: .welcome
    case .notice: .notice
    case .flush: .flush
    case .submission: .submission
    case .verdict: .verdict
    case .event: .event
    case .settled: .settled
    case .gone: .gone
    case .drop: .drop
    case .mark: .mark
    case .inventoryNeeded: .inventoryNeeded
    case .inventory: .inventory
    case .confirmed: .confirmed
    case .checkpoint: .checkpoint
    case .proofWanted: .proofWanted
    case .proof: .proof
    case .blobWanted: .blobWanted
    case .blob: .blob
    case .blobMissing: .blobMissing
    case .presence: .presence
    case .refusal: .refusal
    case .ping: .ping
    case .bundle: .bundle
    case .seal: .seal
    case .subtreesWanted: .subtreesWanted
    case .subtrees: .subtrees
    }
  }

  /// The most bytes that a frame has after its length.
  package static let longest = 1 << 20
  /// The most parts of a tree that one frame asks for.
  package static let mostSubtrees = 1_024
}
