internal import Threads
package import Tickets

/// Takes in what a hub tells on a thread of its own, while whoever talks with the hub reads on.
///
/// The thread has the desk open by itself. One batch is taken in at a time, and what the next one
/// needs is seen once it is ``settle()``d.
package final class DeliveryThread {
  private let batches = BoundedQueue<Batch>(limit: 1)
  private let results = BoundedQueue<Result<Delivery, any Error>>(limit: 1)
  private let thread: WorkerThread
  private var isBusy = false

  private struct Batch: Sendable {
    let items: [Outgoing]
    let postponesSearch: Bool
  }

  /// Starts it.
  ///
  /// - `store`: The desk, of which the thread opens the same folder.
  package init(besides store: Store) throws {
    let (folder, now) = (store.folder, store.surroundings.now())
    let (batches, results) = (self.batches, self.results)
    thread = try WorkerThread(for: "taking in what the hub tells") {
      DeliveryThread.run(folder, now, batches, results)
    }
  }

  deinit {
    batches.close()
    thread.join()
  }

  /// Begins to take in a batch; the one before is settled.
  package func take(_ items: [Outgoing], postponesSearch: Bool) {
    precondition(!isBusy, "one batch at a time")
    isBusy = batches.send(Batch(items: items, postponesSearch: postponesSearch))
  }

  /// Waits until the batch is in.
  ///
  /// - Returns: What came of it; nil where none was given since the last time.
  /// - Throws: As ``Store/takeWantingBlobs(_:postponesSearch:)``; then nothing of it is taken in.
  package func settle() throws -> Delivery? {
    guard isBusy else { return nil }
    isBusy = false
    return try results.receive()?.get()
  }

  private static func run(
    _ folder: DeskFolder, _ now: Timestamp, _ batches: BoundedQueue<Batch>,
    _ results: BoundedQueue<Result<Delivery, any Error>>
  ) {
    // Events come with their times and names: the clock is asked for none.
    let surroundings = Surroundings(
      now: { now }, random: SystemRandomNumberGenerator(), origin: nil, timeZone: { _ in .utc })
    let store = Result { try Store.open(folder, surroundings: surroundings) }
    while let batch = batches.receive() {
      let result = Result {
        try store.get().takeWantingBlobs(batch.items, postponesSearch: batch.postponesSearch)
      }
      guard results.send(result) else { break }
    }
    try? store.get().close()
  }
}
