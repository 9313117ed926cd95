package import Store
import Tickets

/// A bundle that a hub makes for somebody's copy.
package struct HubBundle {
  private let store: Store
  private let desk: HubDesk
  private let sign: (String) throws -> SSHSignature

  /// - `sign`: Signs a text by the hub's key.
  package init(store: Store, desk: HubDesk, sign: @escaping (String) throws -> SSHSignature) {
    self.store = store
    self.desk = desk
    self.sign = sign
  }

  /// Writes all that a copy lacks, and may have.
  ///
  /// Where the account's rights have changed that is everything that it may have, because only the
  /// copy can say what it holds: it gives up the rest when it takes the bundle in.
  /// - Parameters:
  ///   - peer: Whose copy it is for.
  ///   - sink: Given the bytes.
  /// - Returns: How many events are in it.
  /// - Throws: `HubRefusal.noHub`, and what `sink` throws.
  package func write(for peer: Peer, to sink: @escaping ([UInt8]) throws -> Void) throws -> Int {
    guard let hub = try store.hub() else { throw HubRefusal.noHub }
    let out = BundleWriter(sink)
    let part = try store.feed(to: peer, after: peer.cursor)
    let feed = part.needsInventory ? try store.feed(to: peer.stranger, after: 0) : part
    let cursor = part.needsInventory ? 0 : peer.cursor
    try out.put(
      .introduction(
        Introduction(
          account: peer.account, origin: hub.origin, publicKey: hub.publicKey, name: desk.name)))
    try out.put(
      .bundle(BundleStart(replica: peer.replica, cursor: cursor, end: feed.bound)))
    if let checkpoint = try desk.proofs.checkpoint(.none) { try out.put(.checkpoint(checkpoint)) }
    for (counter, verdict) in try store.keptVerdicts(on: peer) {
      try out.put(.verdict(counter: counter, verdict))
    }
    try write(feed, cursor, to: out)
    if part.needsInventory { try writeLosses(of: peer, to: out) }
    try writeFiles(out.files, for: peer, out)
    try out.put(.mark(Mark(cursor: feed.bound, newest: feed.bound, isLast: true)))
    try out.seal { try sign(BundleSeal.text(origin: hub.origin, hash: $0)) }
    return out.events
  }

  /// Writes which of its own events a copy may not hold any more: it may not have heard that the
  /// hub has them.
  private func writeLosses(of peer: Peer, to out: BundleWriter) throws {
    let own = try store.feed(to: peer, after: 0)
    while case let items = try own.next(bytes: HubBundle.mostAtOnce), !items.isEmpty {
      for case .gone(let counter) in items { try out.put(Frame.gone(counter: counter)) }
    }
  }

  private func write(_ feed: HubFeed, _ start: Int64, to out: BundleWriter) throws {
    var cursor = start
    while case let items = try feed.next(bytes: HubBundle.mostAtOnce), !items.isEmpty {
      for item in items {
        if case .cursor(let seq) = item { cursor = seq }
        try out.put(item)
      }
      try out.put(.mark(Mark(cursor: cursor, newest: feed.bound, isLast: false)))
    }
  }

  /// Writes the small files that the events name.
  private func writeFiles(_ files: Set<Digest>, for peer: Peer, _ out: BundleWriter) throws {
    for hash in files {
      guard let size = store.blobSize(hash), size <= HubBundle.largestFile,
        try store.mayRead(hash, as: peer.account)
      else { continue }
      var queue = BlobQueue()
      queue.add(hash, size: size, from: 0)
      while let chunk = try queue.next(from: store) { try out.put(chunk) }
    }
  }

  private static let mostAtOnce = 1 << 17
  /// The largest file that goes into a bundle, in bytes.
  private static let largestFile: Int64 = 256 << 10
}

/// Writes the frames of a bundle, and keeps the hash of its bytes.
private final class BundleWriter {
  private let sink: ([UInt8]) throws -> Void
  private var writer = FrameWriter()
  private var hasher = SHA256()
  /// How many events are in it, and the files that they name.
  private(set) var events = 0
  private(set) var files: Set<Digest> = []

  init(_ sink: @escaping ([UInt8]) throws -> Void) {
    self.sink = sink
  }

  func put(_ frame: Frame) throws {
    var bytes: [UInt8] = []
    writer.write(frame, to: &bytes)
    hasher.update(bytes)
    try sink(bytes)
  }

  func put(_ item: Outgoing) throws {
    if case .event(let event) = item {
      events += 1
      files.formUnion(event.files)
    }
    if let frame = Frame(item) { try put(frame) }
  }

  /// Ends the file with a signature of all that was written.
  func seal(_ sign: (Digest) throws -> SSHSignature) throws {
    let hash = hasher
    try put(.seal(try sign(hash.finalize()).signature))
  }
}

extension SequencedEvent {
  /// The files that the event names.
  var files: [Digest] {
    guard let payload, let header = try? EventHeader(parsing: header),
      let kind = EventKind(rawValue: header.kind),
      let message = (try? EventBody(kind: kind, json: payload.body))?.message
    else { return [] }
    return message.attachments.map(\.blob) + (message.html.map { [$0] } ?? [])
  }
}
