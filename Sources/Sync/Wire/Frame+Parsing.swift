import Tickets

extension Frame {
  /// The frame of a kind, but no event and no part of one, from the bytes after its type.
  init(_ kind: FrameKind, _ body: ArraySlice<UInt8>) throws(WireError) {
    var reader = ByteReader(kind, body)
    self = try Frame.read(kind, &reader)
    try reader.finish()
  }

  private static func read(
    _ kind: FrameKind, _ reader: inout ByteReader
  ) throws(WireError) -> Frame {
    switch kind {
    case .event, .submission, .part: throw .unexpected(kind)
    case .introduce: .introduce
    case .introduction: .introduction(try Introduction(from: &reader))
    case .flush: .flush
    case .inventoryNeeded: .inventoryNeeded
    case .hello: .hello(try Hello(from: &reader))
    case .welcome: .welcome(try Welcome(from: &reader))
    case .verdict: .verdict(counter: try reader.integer(), try Verdict(from: &reader))
    case .settled:
      .settled(counter: try reader.integer(), seq: try reader.position(.offset))
    case .gone: .gone(counter: try reader.integer())
    case .notice: .notice(try reader.text())
    case .drop: .drop(try reader.identifier())
    case .mark:
      .mark(
        Mark(
          cursor: try reader.position(.offset), newest: try reader.position(.offset),
          isLast: try flag(kind, &reader)))
    case .inventory: try inventory(&reader)
    case .confirmed: .confirmed(try reader.position(.offset))
    case .checkpoint: .checkpoint(try SentCheckpoint(from: &reader))
    case .proofWanted: .proofWanted(try ProofRequest(.proofWanted, from: &reader))
    case .proof: try proof(&reader)
    case .blobWanted:
      .blobWanted(
        try reader.digest(), offset: try reader.position(.offset),
        limit: try reader.position(.size))
    case .blob: .blob(try BlobChunk(from: &reader))
    case .blobMissing:
      .blobMissing(try reader.digest(), isFinal: try flag(kind, &reader))
    case .presence: .presence(try SentPresence(from: &reader))
    case .refusal: .refusal(try Dismissal(from: &reader))
    case .ping: .ping(isAnswer: try flag(kind, &reader))
    case .bundle:
      .bundle(
        BundleStart(
          replica: try reader.identifier(), cursor: try reader.position(.offset),
          end: try reader.position(.offset)))
    case .seal: .seal(Array(try reader.bytes(SentCheckpoint.signatureSize)))
    case .subtreesWanted: try subtreesWanted(&reader)
    case .subtrees: try subtrees(&reader)
    }
  }

  private static func flag(
    _ kind: FrameKind, _ reader: inout ByteReader
  ) throws(WireError) -> Bool {
    switch try reader.integer(UInt8.self) {
    case 0: false
    case 1: true
    default: throw .badValue(kind, field: .flags)
    }
  }

  private static func inventory(_ reader: inout ByteReader) throws(WireError) -> Frame {
    let isLast = try flag(.inventory, &reader)
    var items: [InventoryItem] = []
    while !reader.isAtEnd {
      items.append(
        InventoryItem(
          subject: try reader.identifier(), events: Int(try reader.integer(UInt32.self))))
    }
    return .inventory(items, isLast: isLast)
  }

  private static func proof(_ reader: inout ByteReader) throws(WireError) -> Frame {
    let request = try ProofRequest(.proof, from: &reader)
    var hashes: [Digest] = []
    for _ in 0..<(try reader.integer(UInt8.self)) { hashes.append(try reader.digest()) }
    return .proof(request, hashes)
  }
}

/// Parts of the hub's tree.
extension Frame {
  private static func subtreesWanted(_ reader: inout ByteReader) throws(WireError) -> Frame {
    var subtrees: [MerkleSubtree] = []
    while !reader.isAtEnd {
      let subtree = MerkleSubtree(
        level: Int(try reader.integer(UInt8.self)), place: try reader.position(.offset))
      guard subtrees.count < mostSubtrees, subtree.end != nil else {
        throw .badValue(.subtreesWanted, field: .count)
      }
      subtrees.append(subtree)
    }
    return .subtreesWanted(subtrees)
  }

  private static func subtrees(_ reader: inout ByteReader) throws(WireError) -> Frame {
    var hashes: [Digest] = []
    while !reader.isAtEnd {
      guard hashes.count < mostSubtrees else { throw .badValue(.subtrees, field: .count) }
      hashes.append(try reader.digest())
    }
    return .subtrees(hashes)
  }
}

extension Hello {
  fileprivate init(from reader: inout ByteReader) throws(WireError) {
    capabilities = Capabilities(rawValue: try reader.integer())
    wishes = Wishes(rawValue: try reader.integer())
    guard wishes.isSubset(of: .known) else { throw .badValue(.hello, field: .flags) }
    replica = ReplicaGreeting(
      replica: try reader.identifier(), counter: try reader.integer(),
      cursor: try reader.position(.offset), confirmed: try reader.position(.offset))
    guard replica.replica != .desk else { throw .badValue(.hello, field: .identifier) }
    treeSize = try reader.position(.size)
  }
}

extension Introduction {
  fileprivate init(from reader: inout ByteReader) throws(WireError) {
    account = try reader.identifier()
    origin = try reader.text()
    publicKey = try reader.text()
    name = try reader.text()
  }
}

extension Welcome {
  fileprivate init(from reader: inout ByteReader) throws(WireError) {
    capabilities = Capabilities(rawValue: try reader.integer())
    account = try reader.identifier()
    key = try reader.integer()
  }
}

extension Verdict {
  fileprivate init(from reader: inout ByteReader) throws(WireError) {
    switch try reader.integer(UInt8.self) {
    case 0: self = .accepted(seq: try reader.position(.offset))
    case 1: self = .known(seq: try reader.position(.offset))
    case 2:
      let head = try reader.digest()
      self = .stale(head: head == .zero ? nil : head)
    case 3: self = .refused(reason: try reader.text())
    case 4: self = .withdrawn
    case 5: self = .early(expected: try reader.integer())
    default: throw .badValue(.verdict, field: .status)
    }
  }
}

extension SentCheckpoint {
  fileprivate init(from reader: inout ByteReader) throws(WireError) {
    size = try reader.position(.size)
    root = try reader.digest()
    signature = Array(try reader.bytes(SentCheckpoint.signatureSize))
    from = try reader.position(.size)
    cover = []
    for _ in 0..<(try reader.integer(UInt8.self)) { cover.append(try reader.digest()) }
    proof = []
    while !reader.isAtEnd {
      guard cover.count + proof.count < SentCheckpoint.longestProof else {
        throw .badValue(.checkpoint, field: .count)
      }
      proof.append(try reader.digest())
    }
  }
}

extension ProofRequest {
  fileprivate init(_ kind: FrameKind, from reader: inout ByteReader) throws(WireError) {
    let type = try reader.integer(UInt8.self)
    let first = try reader.position(.offset)
    let second = try reader.position(.size)
    switch type {
    case 1: self = .inclusion(seq: first, size: second)
    case 2: self = .consistency(from: first, to: second)
    default: throw .badValue(kind, field: .flags)
    }
  }
}

extension BlobChunk {
  fileprivate init(from reader: inout ByteReader) throws(WireError) {
    hash = try reader.digest()
    size = try reader.position(.size)
    offset = try reader.position(.offset)
    bytes = Array(reader.remainder())
    guard bytes.count <= BlobChunk.longest, offset <= size, Int64(bytes.count) <= size - offset
    else { throw .badValue(.blob, field: .size) }
  }
}

extension SentPresence {
  fileprivate init(from reader: inout ByteReader) throws(WireError) {
    ticket = try reader.identifier()
    account = try reader.identifier()
    guard let state = State(rawValue: try reader.integer()) else {
      throw .badValue(.presence, field: .status)
    }
    self.state = state
  }
}

extension Dismissal {
  fileprivate init(from reader: inout ByteReader) throws(WireError) {
    guard let reason = Reason(rawValue: try reader.integer()) else {
      throw .badValue(.refusal, field: .status)
    }
    self.reason = reason
    sentence = try reader.text()
  }
}
