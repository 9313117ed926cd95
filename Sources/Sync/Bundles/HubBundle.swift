package import Store
import Tickets

/// A bundle that a hub makes for somebody's copy.
package struct HubBundle {
  private let store: Store
  private let desk: HubDesk

  package init(store: Store, desk: HubDesk) {
    self.store = store
    self.desk = desk
  }

  /// Writes all that a copy lacks, and may have.
  ///
  /// - Parameters:
  ///   - peer: Whose copy it is for.
  ///   - sink: Given the bytes.
  /// - Returns: How many events are in it.
  /// - Throws: ``BundleError/rightsChanged``.
  package func write(for peer: Peer, to sink: ([UInt8]) throws -> Void) throws -> Int {
    guard let hub = try store.hub() else { throw HubRefusal.noHub }
    var writer = FrameWriter()
    func put(_ frame: Frame) throws {
      var bytes: [UInt8] = []
      writer.write(frame, to: &bytes)
      try sink(bytes)
    }
    try put(
      .introduction(
        Introduction(
          account: peer.account, origin: hub.origin, publicKey: hub.publicKey, name: desk.name)))
    try put(.bundle(BundleStart(replica: peer.replica, cursor: peer.cursor)))
    let feed = try store.feed(to: peer, after: peer.cursor)
    if let checkpoint = try desk.proofs.checkpoint(.none) { try put(.checkpoint(checkpoint)) }
    for (counter, verdict) in try store.keptVerdicts(on: peer) {
      try put(.verdict(counter: counter, verdict))
    }
    var events = 0
    var files: [Digest] = []
    var cursor = peer.cursor
    while case let items = try feed.next(bytes: HubBundle.mostAtOnce), !items.isEmpty {
      for item in items {
        if case .inventoryNeeded = item { throw BundleError.rightsChanged }
        if case .cursor(let seq) = item { cursor = seq }
        if case .event(let event) = item {
          events += 1
          files += event.files
        }
        if let frame = Frame(item) { try put(frame) }
      }
      try put(.mark(Mark(cursor: cursor, newest: feed.bound, isLast: false)))
    }
    try writeFiles(files, for: peer, put)
    try put(.mark(Mark(cursor: cursor, newest: feed.bound, isLast: true)))
    return events
  }

  /// Writes the small files that the events name.
  private func writeFiles(
    _ files: [Digest], for peer: Peer, _ put: (Frame) throws -> Void
  ) throws {
    for hash in Set(files) {
      guard let size = store.blobSize(hash), size <= HubBundle.largestFile,
        try store.mayRead(hash, as: peer.account)
      else { continue }
      var queue = BlobQueue()
      queue.add(hash, size: size, from: 0)
      while let chunk = try queue.next(from: store) { try put(chunk) }
    }
  }

  private static let mostAtOnce = 1 << 17
  /// The largest file that goes into a bundle, in bytes.
  private static let largestFile: Int64 = 256 << 10
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
