import Store
import Testing
import Tickets

/// What a hub lets in, and what it keeps of its replicas.
@Suite struct HubTests {
  @Test func `a replica belongs to the account that it first came for`() throws {
    let hub = try TestHub()
    try hub.addAccount("alice", .agent)
    let other = try hub.addAccount("bob", .agent)
    let alice = try hub.replica("alice")
    #expect(throws: HubRefusal.otherAccount) {
      try hub.store.admit(alice.store.greeting(), as: other, key: nil)
    }
    let account = try #require(try hub.store.account(named: "alice"))
    try hub.store.revoke(account, reason: nil, as: hub.admin)
    #expect(throws: HubRefusal.revoked) {
      try hub.store.admit(alice.store.greeting(), as: account.id, key: nil)
    }
  }

  @Test func `a silent replica is suspended until an admin lets it in again`() throws {
    let hub = try TestHub()
    try hub.addAccount("alice", .agent)
    let alice = try hub.replica("alice")
    hub.desk.clock.now = hub.desk.clock.now.adding(milliseconds: 15 * 86_400_000)
    #expect(throws: HubRefusal.suspended(days: 14)) { try alice.sync(with: hub) }
    let peer = try #require(try hub.store.peers().first)
    #expect(peer.isSuspended)
    try hub.store.setSuspended(false, peer.replica, as: hub.admin)
    try alice.sync(with: hub)
  }

  @Test func `an erasure is done by each replica, which then confirms it`() throws {
    let hub = try TestHub()
    try hub.addAccount("alice", .agent)
    try hub.addAccount("bob", .agent)
    let ticket = try hub.receive("zqvxwsecret word")
    let alice = try hub.replica("alice")
    let bob = try hub.replica("bob", seed: 8)
    try alice.store.drafts.save([UInt8]("zqvxwsecret quoted".utf8), of: ticket.id)
    let request = ErasureRequest(scope: .ticket(ticket.id), basis: "GDPR Art. 17", reason: "asked")
    try hub.store.erase(hub.store.plan(request, as: hub.admin), for: request, as: hub.admin)
    let delivery = try alice.sync(with: hub)
    #expect(delivery.erased > 0)
    #expect(try alice.files(holding: "zqvxwsecret") == [])
    #expect(try !bob.files(holding: "zqvxwsecret").isEmpty)
    let receipt = try #require(try hub.store.receipts(as: hub.admin).first)
    let confirmed = receipt.replicas.filter { $0.confirmedAt != nil }.map(\.peer.replica)
    #expect(confirmed == [try alice.store.greeting().replica])
    #expect(receipt.replicas.count == 2)
    #expect(try alice.store.verify().findings == [])
    #expect(throws: StoreError.onlyAtHub("an erasure")) {
      try alice.store.erase(
        alice.store.plan(
          ErasureRequest(scope: .person(address: "alice@example.org"), basis: "", reason: ""),
          as: hub.admin), for: request, as: hub.admin)
    }
  }

  @Test func `each kind of bad submission is refused with its reason`() throws {
    let hub = try TestHub()
    try hub.addAccount("alice", .agent)
    try hub.addAccount("rita", .requester)
    let ticket = try hub.receive("slow", from: "rita@example.org")
    let alice = try hub.replica("alice")
    let rita = try hub.replica("rita", seed: 8)
    for (replica, fault) in [(alice, "clock"), (rita, "author")] {
      if replica === alice {
        replica.clock.error = { 21 * 31_557_600_000 }
        try replica.note("from the future", on: ticket.id)
        replica.clock.error = { 0 }
      } else {
        var message = try replica.message("in another's name")
        message.from = Contact(address: "boss@example.org")
        try replica.perform(.receive(message), on: ticket.id)
      }
      try replica.sync(with: hub)
      let refused = try #require(try replica.store.syncState()?.refused.first)
      guard case .refused(let reason) = refused.state else { continue }
      #expect(reason.contains(fault))
    }
    #expect(try hub.store.ticket(ticket.id)?.messageCount == 1)
    #expect(try hub.store.verify().findings == [])
  }

  @Test func `damaged headers are refused, unless they tell another time`() throws {
    let hub = try TestHub()
    try hub.addAccount("alice", .agent)
    let ticket = try hub.receive("slow")
    let alice = try hub.replica("alice")
    try alice.note("sound", on: ticket.id)
    let waiting = try #require(try alice.store.submissions(after: 0, bytes: 1).first).submission
    let peer = try hub.store.admit(
      alice.store.greeting(), as: alice.account, key: nil)
    let payload = try #require(waiting.payload)
    let before = try hub.store.eventCount()
    let time = 90..<98
    for place in waiting.header.indices where !time.contains(place) {
      var header = waiting.header
      header[place] ^= 0x40
      let damaged = Submission(wish: .append, header: header, payload: payload)
      // In a transaction that is undone, because what is refused leaves its link.
      #expect(throws: CancellationError.self) {
        try hub.store.batch {
          let verdict = try hub.store.accept([damaged], from: peer)
          if case .accepted = verdict[0] { Issue.record("byte \(place) was changed") }
          throw CancellationError()
        }
      }
    }
    #expect(try hub.store.eventCount() == before)
    let verdict = try hub.store.accept([waiting], from: peer)
    #expect(verdict == [.accepted(seq: Int64(before + 1))])
    #expect(try hub.store.accept([waiting], from: peer) == [.known(seq: Int64(before + 1))])
  }

  @Test func `a log that was put back is noticed on either side`() throws {
    let hub = try TestHub()
    try hub.addAccount("alice", .agent)
    let alice = try hub.replica("alice")
    let greeting = try alice.store.greeting()
    let ahead = ReplicaGreeting(
      replica: greeting.replica, counter: 0, cursor: greeting.cursor + 1, confirmed: 0)
    #expect(throws: HubRefusal.ahead(cursor: greeting.cursor + 1, newest: greeting.cursor)) {
      try hub.store.admit(ahead, as: alice.account, key: nil)
    }
    let ticket = try hub.receive("slow")
    try alice.sync(with: hub)
    try alice.note("one", on: ticket.id)
    try alice.sync(with: hub)
    #expect(throws: HubRefusal.older(known: 1, found: 0)) {
      try hub.store.admit(greeting, as: alice.account, key: nil)
    }
  }

  @Test func `the tree proves what replicas hold, and that the log only grew`() throws {
    let hub = try TestHub()
    try hub.addAccount("alice", .agent)
    let first = try hub.store.treeHead()
    for number in 0..<300 { try hub.receive("ticket \(number)") }
    let head = try hub.store.treeHead()
    #expect(head.size > 512)
    let growth = try hub.store.consistencyProof(from: first.size, to: head.size)
    #expect(
      MerkleTree.isConsistent(
        from: first.size, first.root, to: head.size, head.root, proof: growth))
    let alice = try hub.replica("alice")
    let witness = HubTreeWitness(hub: hub.store)
    let found = try alice.store.verify(against: head, by: witness)
    #expect(found.findings == [])
    #expect(found.covered > 400)
    let wrong = TreeHead(size: head.size, root: first.root)
    let faults = try alice.store.verify(against: wrong, by: witness)
    #expect(faults.findings.allSatisfy { $0.problem == .notInCheckpoint })
    #expect(faults.covered == 0)
  }
}

/// A hub in the same process that tells of its tree.
private struct HubTreeWitness: TreeWitness {
  let hub: Store

  func hashes(of subtrees: [MerkleSubtree]) throws -> [Digest] {
    try hub.treeHashes(of: subtrees)
  }

  func inclusionProofs(of places: [Int64], size: Int64) throws -> [[Digest]?] {
    try places.map { try hub.inclusionProof(seq: $0, size: size) }
  }
}
