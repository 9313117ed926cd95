package import Store
import Tickets

/// A bundle that a copy makes for its hub: all that the hub does not have.
package struct CopyBundle {
  private let store: Store

  package init(store: Store) {
    self.store = store
  }

  /// Writes the events that are to be sent, and their files.
  ///
  /// - Returns: How many events are in it.
  package func write(to sink: ([UInt8]) throws -> Void) throws -> Int {
    var writer = FrameWriter()
    func put(_ frame: Frame) throws {
      var bytes: [UInt8] = []
      writer.write(frame, to: &bytes)
      try sink(bytes)
    }
    try put(.hello(Hello(replica: try store.greeting())))
    var events = 0
    var last: Int64 = 0
    var files: Set<Digest> = []
    while case let page = try store.submissions(after: last, bytes: 1 << 17),
      let end = page.last
    {
      for event in page {
        try put(.submission(event.submission))
        files.formUnion(event.submission.files)
      }
      events += page.count
      last = end.position
    }
    try put(.flush)
    for hash in files {
      guard let size = store.blobSize(hash) else { continue }
      var queue = BlobQueue()
      queue.add(hash, size: size, from: 0)
      while let chunk = try queue.next(from: store) { try put(chunk) }
    }
    try put(.ping(isAnswer: false))
    return events
  }
}

extension Submission {
  /// The files that the event names.
  fileprivate var files: [Digest] {
    SequencedEvent(seq: 1, header: header, payload: payload).files
  }
}
