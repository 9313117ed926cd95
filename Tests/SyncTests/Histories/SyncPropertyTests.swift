import DeskSupport
import Foundation
import Store
import Sync
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
    let steps = seed % 500 == 499 ? 2_000 : Int.random(in: 8...24, using: &history.random)
    try history.run(steps)
    #expect(history.leaks == [])
    // One a history is enough: whatever it does is done by all in turn.
    let chosen = history.replicas[Int(seed % 5)]
    try compareWithClones(history)
    for replica in history.replicas { try check(replica, isChosen: replica === chosen, history) }
    #expect(try history.hub.store.verify().findings == [])
    let order = try history.hub.store.events(after: 0)
    #expect(order.starts(with: history.order))
    #expect(Set(order).count == order.count)
    #expect(history.confirmed.allSatisfy { order[Int($0.value) - 1] == $0.key })
  }

  /// Replicas equal a new clone of the same account, and so each other where their rights do.
  private func compareWithClones(_ history: SyncHistory) throws {
    var clones: [(grants: Set<Grant>, contents: DeskContents)] = []
    for (number, replica) in history.replicas.enumerated() {
      let account = try #require(try history.hub.store.account(replica.account))
      try replica.completeSearch()
      let contents = try DeskContents(replica.store)
      // A requester sees their own tickets, and nobody else the same.
      let known = clones.first { $0.grants == Set(account.grants) && replica.name != "rita" }
      guard let known else {
        let fresh = try history.hub.clone(
          account.id, name: replica.name, seed: 4_000_000 + UInt64(number))
        try history.sync(fresh)
        try fresh.completeSearch()
        let expected = try DeskContents(fresh.store)
        #expect(contents.difference(from: expected) == [], "\(replica.name)")
        clones.append((Set(account.grants), expected))
        continue
      }
      #expect(contents.difference(from: known.contents) == [], "\(replica.name)")
    }
  }

  /// A replica is what the hub signed, has nothing left to say, and holds nothing that it may not;
  /// a chosen one is also what its own log says.
  private func check(
    _ replica: HistoryReplica, isChosen: Bool, _ history: SyncHistory
  ) throws {
    #expect(try replica.store.syncState()?.waiting == 0)
    try verify(replica, history)
    if isChosen {
      let contents = try DeskContents(replica.store)
      try replica.store.rebuild()
      #expect(try DeskContents(replica.store).difference(from: contents) == [])
    }
    let unsent = Set(
      try replica.store.outbox().flatMap { $0.body?.json(origin: nil).canaries ?? [] })
    for word in try replica.desk.words() where !unsent.contains(word) {
      #expect(history.mayHold(word, replica.account), "\(word) lies with \(replica.name)")
    }
  }

  private func verify(_ replica: HistoryReplica, _ history: SyncHistory) throws {
    let checkpoint = try #require(try HistoryReplica.keeper(of: replica.store).kept())
    let witness = LinkWitness(replica: replica, hub: history.hub)
    let found = try replica.store.verify(
      against: TreeHead(size: checkpoint.size, root: checkpoint.root), by: witness)
    #expect(found.findings == [], "\(replica.name)")
    #expect(found.covered > 0)
  }
}

/// A hub that tells of its tree over a link in memory.
private struct LinkWitness: TreeWitness {
  let replica: HistoryReplica
  let hub: HistoryHub

  func hashes(of subtrees: [MerkleSubtree]) throws -> [Digest] {
    try ask(ProofAsker.Question.pages(of: subtrees)).flatMap { $0 }
  }

  func inclusionProofs(of places: [Int64], size: Int64) throws -> [[Digest]?] {
    try ask(places.map { .proof(.inclusion(seq: $0, size: size)) })
  }

  private func ask(_ questions: [ProofAsker.Question]) throws -> [[Digest]] {
    let asker = try ProofAsker(store: replica.store)
    asker.begin(questions)
    var link = HistoryLink()
    _ = try link.carry(asker, try hub.session(for: replica, over: hub.store))
    return asker.answers
  }
}
