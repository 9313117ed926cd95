import Foundation
import Store
import Testing
import Tickets

/// What holds whatever happens between a hub and its replicas, over whatever links.
@Suite struct SyncPropertyTests {
  /// How many histories are tried: 500, or what `TTYDESK_SEEDS` says, from `TTYDESK_FIRST_SEED` on.
  static let seeds: Range<UInt64> = {
    let environment = ProcessInfo.processInfo.environment
    let first = environment["TTYDESK_FIRST_SEED"].flatMap(UInt64.init) ?? 0
    return first..<first + (environment["TTYDESK_SEEDS"].flatMap(UInt64.init) ?? 500)
  }()

  @Test(arguments: SyncPropertyTests.seeds)
  func `replicas agree with the hub, and hold nothing else`(seed: UInt64) throws {
    let history = try SyncHistory(seed: seed)
    try history.run(Int.random(in: 20...60, using: &history.random))
    #expect(history.leaks == [])
    for (number, replica) in history.replicas.enumerated() {
      let fresh = try history.hub.clone(replica.account, seed: 4_000_000 + UInt64(number))
      try fresh.sync(with: history.hub)
      try check(replica, against: fresh, history)
    }
    #expect(try history.hub.store.verify().findings == [])
    try compareEquals(history)
  }

  /// A replica equals a new clone of the same account, and its own rebuild.
  private func check(
    _ replica: TestReplica, against fresh: TestReplica, _ history: SyncHistory
  ) throws {
    try replica.completeSearch()
    let contents = try DeskContents(replica.store)
    let excess = contents.difference(from: try DeskContents(fresh.store))
    #expect(excess == [], "\(replica.name(history))")
    #expect(try replica.store.verify().findings == [])
    try replica.store.rebuild()
    let change = try DeskContents(replica.store).difference(from: contents)
    #expect(change == [])
    let unsent = Set(
      try replica.store.outbox().flatMap { $0.body?.json(origin: nil).canaries ?? [] })
    for word in try replica.words() where !unsent.contains(word) {
      #expect(history.mayHold(word, replica.account), "\(word) lies with \(replica.name(history))")
    }
  }

  private func compareEquals(_ history: SyncHistory) throws {
    let accounts = try history.replicas.map { replica in
      Set(try history.hub.store.account(replica.account)?.grants ?? [])
    }
    for (first, second) in [(0, 1), (2, 3)] where accounts[first] == accounts[second] {
      let left = try DeskContents(history.replicas[first].store)
      let right = try DeskContents(history.replicas[second].store)
      #expect(left.difference(from: right) == [])
    }
  }
}

extension TestReplica {
  fileprivate func name(_ history: SyncHistory) -> String {
    history.replicas.firstIndex { $0 === self }.map { SyncHistory.names[$0] } ?? ""
  }

  /// The canaries in the files of the replica.
  fileprivate func words() throws -> Set<String> {
    var words: Set<String> = []
    let files = FileManager.default.enumerator(atPath: folder.path)
    while let file = files?.nextObject() as? String {
      guard let data = FileManager.default.contents(atPath: folder.path + "/" + file) else {
        continue
      }
      words.formUnion([UInt8](data).canaries)
    }
    return words
  }
}
