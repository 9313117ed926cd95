import Sync
import Tickets

/// Values to build frames of.
enum Sample {
  /// An identifier that is one byte sixteen times.
  static func identifier(_ byte: UInt8) -> Identifier {
    Identifier([UInt8](repeating: byte, count: Identifier.size)) ?? .desk
  }

  /// A digest that is one byte 32 times.
  static func digest(_ byte: UInt8) -> Digest {
    Digest([UInt8](repeating: byte, count: Digest.size)) ?? .zero
  }

  /// A header of a small event of Ann's, with what its payload hashes to.
  static func header(
    counter: UInt64, previous: Digest?, payload: Payload?, subject: UInt8 = 3, base: Digest? = nil,
    fields: [String] = ["status"]
  ) -> [UInt8] {
    EventHeader(
      replica: identifier(1), counter: counter, previous: previous, subject: identifier(subject),
      stream: .public, actor: identifier(2), time: Timestamp(milliseconds: 1_767_225_600_000),
      commitment: payload?.commitment ?? digest(9), base: base, kind: .set, fields: fields
    ).bytes
  }

  static func payload(_ body: String = #"{"status":"open"}"#) -> Payload {
    Payload(salt: [UInt8](repeating: 7, count: Payload.saltSize), body: Array(body.utf8))
  }

  /// Events that follow each other in every way that the packing knows.
  static let events: [SequencedEvent] = {
    let first = header(counter: 1, previous: nil, payload: payload())
    let second = header(
      counter: 2, previous: EventHeader.id(of: first), payload: payload("{}"),
      base: EventHeader.id(of: first))
    let third = header(
      counter: 3, previous: EventHeader.id(of: second), payload: nil, subject: 4,
      base: digest(8), fields: [])
    let large = payload(String(repeating: "x", count: (1 << 20) + (1 << 16)))
    let fourth = header(counter: 9, previous: digest(5), payload: large)
    return [
      SequencedEvent(seq: 1, header: first, payload: payload()),
      SequencedEvent(seq: 2, header: second, payload: payload("{}")),
      SequencedEvent(seq: 5, header: third, payload: nil),
      SequencedEvent(seq: 6, header: fourth, payload: large),
    ]
  }()

  static let greeting = ReplicaGreeting(
    replica: identifier(1), counter: 3, cursor: 40, confirmed: 39)

  /// A frame of every kind, and some of several.
  static var frames: [Frame] {
    [
      .introduce,
      .introduction(
        Introduction(
          account: identifier(2), origin: "desk.example.org/support",
          publicKey: "ssh-ed25519 AAAA", name: "Café")),
      .hello(Hello(wishes: [.watch], replica: greeting, treeSize: 40)),
      .welcome(Welcome(account: identifier(2), key: 77)),
      .flush,
      .submission(
        Submission(
          wish: .appendAnyway, header: events[0].header, payload: events[0].payload)),
      .submission(Submission(wish: .withdraw, header: events[2].header, payload: nil)),
      .verdict(counter: 1, .accepted(seq: 41)), .verdict(counter: 2, .known(seq: 40)),
      .verdict(counter: 3, .stale(head: digest(4))), .verdict(counter: 3, .stale(head: nil)),
      .verdict(counter: 4, .refused(reason: "you may not")), .verdict(counter: 5, .withdrawn),
      .verdict(counter: 6, .early(expected: 5)),
    ] + events.map(Frame.event) + [
      .settled(counter: 1, seq: 41), .drop(identifier(6)),
      .mark(Mark(cursor: 41, newest: 99, isLast: false)), .inventoryNeeded,
      .inventory([InventoryItem(subject: identifier(3), events: 12)], isLast: true),
      .confirmed(41),
      .checkpoint(
        SentCheckpoint(
          size: 41, root: digest(5), signature: [UInt8](repeating: 3, count: 64), from: 40,
          cover: [digest(1)], proof: [digest(2)])),
      .proofWanted(.inclusion(seq: 7, size: 41)),
      .subtreesWanted([MerkleSubtree(level: 3, place: 2), MerkleSubtree(level: 0, place: 40)]),
      .subtrees([digest(1), digest(2)]),
      .proof(.consistency(from: 40, to: 41), [digest(1)]),
      .blobWanted(digest(1), offset: 65_536, limit: 1 << 20),
      .notice("hello"), .gone(counter: 4),
      .blob(BlobChunk(hash: digest(1), size: 70_000, offset: 65_536, bytes: [1, 2, 3])),
      .blobMissing(digest(1), isFinal: true),
      .presence(SentPresence(ticket: identifier(3), account: identifier(2), state: .writing)),
      .refusal(Dismissal(.notPermitted, "the account is revoked")), .ping(isAnswer: true),
      .bundle(BundleStart(replica: identifier(1), cursor: 40, end: 60)),
      .seal([UInt8](repeating: 3, count: 64)),
    ]
  }

  /// The bytes that carry frames, with the greeting before them.
  static func bytes(_ frames: [Frame]) -> [UInt8] {
    var writer = FrameWriter()
    var bytes: [UInt8] = []
    for frame in frames { writer.write(frame, to: &bytes) }
    return bytes
  }

  /// The frames that bytes carry.
  static func frames(_ bytes: some Sequence<UInt8>) throws -> [Frame] {
    var reader = FrameReader()
    reader.feed(bytes)
    var frames: [Frame] = []
    while let frame = try reader.next() { frames.append(frame) }
    return frames
  }
}
