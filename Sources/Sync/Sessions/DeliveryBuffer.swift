import Store
import Tickets

/// Gathers what the hub tells until that is worth a transaction, and has it stored.
struct DeliveryBuffer {
  /// What was stored since it was asked last, and up to which place in the hub's order.
  struct Stored {
    var delivery = Delivery()
    var cursor: Int64
  }

  private let store: Store
  private let wishes: ClientSession.Wishes
  private var items: [Outgoing] = []
  /// When the first of the items came.
  private var start: Timestamp?
  /// What stores full batches while more is told, and how far the one goes that it was given.
  private var thread: DeliveryThread?
  private var handedOver: Int64 = 0

  init(_ store: Store, _ wishes: ClientSession.Wishes) {
    self.store = store
    self.wishes = wishes
  }

  mutating func add(_ item: Outgoing) {
    if items.isEmpty { start = store.surroundings.now() }
    items.append(item)
  }

  /// Ends a run of items that are to be kept as a whole.
  ///
  /// A transaction costs more than what is in it: a quick link fills one with several runs.
  mutating func end(at mark: Mark) throws -> Stored? {
    add(.cursor(mark.cursor))
    let isFull = items.count >= wishes.batchSize
    guard mark.isLast || isFull || isOld else { return nil }
    var stored = try settle()
    // Whoever stays in touch has nobody who completes the search index afterwards.
    let postponesSearch = !wishes.watches && isFull
    if isFull, !mark.isLast {
      try handOver(upTo: mark.cursor, postponesSearch)
    } else {
      var delivery = stored?.delivery ?? Delivery()
      delivery.add(try store.takeWantingBlobs(items, postponesSearch: postponesSearch))
      stored = Stored(delivery: delivery, cursor: mark.cursor)
    }
    items = []
    start = nil
    if mark.isLast { thread = nil }
    return stored
  }

  /// Waits for what is being stored.
  mutating func settle() throws -> Stored? {
    try thread?.settle().map { Stored(delivery: $0, cursor: handedOver) }
  }

  private mutating func handOver(upTo cursor: Int64, _ postponesSearch: Bool) throws {
    let thread = try self.thread ?? DeliveryThread(besides: store)
    self.thread = thread
    handedOver = cursor
    thread.take(items, postponesSearch: postponesSearch)
  }

  /// Whether what is not stored yet would take long to come again.
  private var isOld: Bool {
    guard let start else { return false }
    let now = store.surroundings.now()
    return abs(now.milliseconds - start.milliseconds) >= DeliveryBuffer.longestWait
  }

  /// How many milliseconds items may wait for others.
  private static let longestWait: Int64 = 2_000
}
