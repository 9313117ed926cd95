internal import Intake
package import Store
package import Tickets

/// A desk full of made-up tickets: the help desk of a maker of coffee machines.
package enum DemoDesk {
  /// The desk's name.
  package static let name = "Lanternfish Coffee Machines"

  /// Fills a new desk with people, queues and about four hundred tickets in sixteen languages,
  /// the newest of them some minutes old.
  ///
  /// - Parameters:
  ///   - store: A desk that holds nothing but its first account.
  ///   - actor: That account, an admin; some of the tickets are theirs.
  ///   - now: The moment before which everything happened.
  ///   - seed: What the varied tickets follow from: the same ones for the same seed.
  ///   - progress: Told how many tickets are there, of how many.
  /// - Throws: ``Refusal`` where the account is no admin, or what the store throws.
  package static func fill(
    _ store: Store, as actor: Actor, now: Timestamp, seed: UInt64 = 1,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws {
    let clock = store.surroundings.now
    defer { store.surroundings.now = clock }
    store.surroundings.now = { now.adding(milliseconds: -Span.days(90).milliseconds) }
    try store.batch { try SampleSettings(store: store, actor: actor).set() }
    let threads = threads(seed: seed)
    let intake = try RecordImport(
      store: store, queue: try store.queue(named: SampleQueue.support.name).id, as: actor,
      shift: now.milliseconds(since: epoch))
    for start in stride(from: 0, to: threads.count, by: batchSize) {
      let end = min(start + batchSize, threads.count)
      try store.batch {
        for index in start..<end {
          try add(threads[index], number: index + 1, to: store, by: intake, as: actor, now: now)
        }
      }
      progress(end, threads.count)
    }
    try store.batch { try SampleRelations(store: store, now: now).add() }
  }

  /// The moment that the records are written for; the import moves them.
  private static let epoch = Timestamp(milliseconds: 1_767_268_800_000)
  private static let batchSize = 32

  /// All threads, the oldest first.
  static func threads(seed: UInt64) -> [SampleThread] {
    var maker = ThreadMaker(seed: seed)
    let varied = Phrasebook.all.flatMap { maker.threads($0.threads, from: $0.book) }
    return (SampleThread.written + varied).sorted { $0.age.minutes > $1.age.minutes }
  }

  private static func add(
    _ thread: SampleThread, number: Int, to store: Store, by intake: RecordImport,
    as actor: Actor, now: Timestamp
  ) throws {
    // What the import itself does to a ticket happens when its newest message came.
    let end = now.adding(milliseconds: -thread.newest.milliseconds)
    store.surroundings.now = { end }
    let id = thread.name ?? "sample-\(number)"
    let record = thread.record(id: id, before: epoch, me: actor.account)
    let summary = try intake.run(lines: record.json)
    if let failure = summary.failed.first { throw SampleError(thread: id, reason: failure.error) }
    guard thread.isRead, let ticket = try store.ticket(externalID: id) else { return }
    try store.perform(.view, on: ticket.id, as: actor)
  }
}
