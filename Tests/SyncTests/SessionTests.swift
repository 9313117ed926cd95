import Foundation
import Store
import Randomness
import Sync
import Testing
import Tickets

struct SessionTests {
  let desks: SyncDesks

  init() throws {
    desks = try SyncDesks()
    for name in ["alice", "bob"] { try desks.join(name) }
  }

  @Test func `A copy gets all, and then nothing costs next to nothing`() throws {
    for number in 1...20 { try desks.ticket("Question \(number)") }
    let summary = try #require(try desks.sync("alice"))
    #expect(summary.delivery.events > 40)
    #expect(try desks.view(try desks.store("alice")) == desks.view(desks.hub))
    let idle = try #require(try desks.sync("alice"))
    #expect(idle.delivery.events == 0 && idle.sent == 0)
    #expect(desks.up.count + desks.down.count < 200)
  }

  @Test func `One small event costs less than 600 bytes`() throws {
    let ticket = try desks.ticket("Question")
    for name in ["alice", "bob"] { try desks.sync(name) }
    let alice = try desks.store("alice")
    try alice.perform(
      .set(.priority, "high"), on: ticket, as: try desks.actor("alice"))
    #expect(try desks.sync("alice")?.sent == 1)
    #expect(desks.up.count + desks.down.count < 600)
    #expect(try desks.sync("bob")?.delivery.events == 1)
    #expect(desks.up.count + desks.down.count < 600)
  }

  @Test func `Two who worked apart meet again, and a stale reply waits`() throws {
    let ticket = try desks.ticket("Question")
    for name in ["alice", "bob"] { try desks.sync(name) }
    for name in ["alice", "bob"] {
      try desks.reply("From \(name)", to: ticket, as: name)
      try desks.store(name).perform(
        .set(.priority, name == "bob" ? "low" : "high"), on: ticket, as: try desks.actor(name))
    }
    #expect(try desks.sync("alice")?.sent == 2)
    let bob = try #require(try desks.sync("bob"))
    #expect(bob.sent == 1 && bob.held.count == 1)
    #expect(bob.delivery.conflicts == [ticket])
    let held = try #require(try desks.store("bob").syncState()?.held.first)
    try desks.store("bob").resolveHeld(held.id, .sendAnyway)
    #expect(try desks.sync("bob")?.sent == 1)
    try desks.sync("alice")
    #expect(try desks.view(try desks.store("alice")) == desks.view(desks.hub))
    #expect(try desks.view(try desks.store("bob")) == desks.view(desks.hub))
  }

  @Test func `A link that is cut after any number of bytes loses and doubles nothing`() throws {
    let ticket = try desks.ticket("Question")
    try desks.sync("alice")
    try desks.sync("bob")
    for number in 1...3 {
      try desks.reply("Alice \(number)", to: ticket, as: "alice")
      try desks.sync("alice")
      try desks.store("bob").perform(
        .tag("bob\(number)"), on: ticket, as: try desks.actor("bob"))
    }
    var cut = 1
    while try desks.sync("bob", cut: cut, piece: 50) == nil { cut += 7 }
    #expect(cut > 500)
    try desks.sync("alice")
    let found = try #require(try desks.hub.ticket(ticket))
    #expect(Set(found.tags) == ["bob1", "bob2", "bob3"])
    for name in ["alice", "bob"] {
      let store = try desks.store(name)
      #expect(try desks.view(store) == desks.view(desks.hub))
      #expect(try store.syncState()?.waiting == 0)
      #expect(try store.verify().isSound)
    }
    #expect(try desks.hub.verify().isSound)
  }

  @Test(arguments: [1, 3, 17, 1_000])
  func `A clone may arrive in pieces of any size`(piece: Int) throws {
    for number in 1...5 { try desks.ticket("Question \(number)") }
    #expect(try desks.sync("alice", piece: piece) != nil)
    #expect(try desks.view(try desks.store("alice")) == desks.view(desks.hub))
  }

  @Test func `Noise instead of frames ends the talk with a sentence and a line in the log`() throws
  {
    var random = SplitMix64(seed: 4)
    for _ in 0..<50 {
      let session = try desks.hubSession("alice")
      let noise = (0..<200).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      try session.receive((Greeting.bytes + [0, 0, 0] + noise)[...])
      var answer: [UInt8] = []
      try session.produce(&answer)
      #expect(answer.isEmpty || session.isOver)
    }
    let log = try String(contentsOfFile: desks.scratch.path + "/hub.log", encoding: .utf8)
    #expect(log.contains(#""event":"refused","address":"10.0.0.1","account":"alice""#))
  }

  @Test func `Whoever is revoked is out at the next look`() throws {
    try desks.ticket("Question")
    try desks.sync("alice")
    var wishes = ClientSession.Wishes()
    wishes.watches = true
    let client = try desks.clientSession("alice", wishes)
    let server = try desks.hubSession("alice")
    #expect(try !desks.talk(client, server))
    let other = try Store.open(desks.hub.folder, surroundings: desks.hub.surroundings)
    defer { other.close() }
    try other.revoke(try other.account(nameOrAddress: "alice"), reason: nil, as: desks.admin)
    try server.look()
    var bytes: [UInt8] = []
    try server.produce(&bytes)
    #expect(server.isOver)
    #expect(throws: LinkError.self) { try client.receive(bytes[...]) }
  }

  @Test func `What changes at the hub reaches whoever watches, and the other way round`() throws {
    let ticket = try desks.ticket("Question")
    try desks.sync("alice")
    var wishes = ClientSession.Wishes()
    wishes.watches = true
    let client = try desks.clientSession("alice", wishes)
    let server = try desks.hubSession("alice")
    #expect(try !desks.talk(client, server))
    let other = try Store.open(desks.hub.folder, surroundings: desks.hub.surroundings)
    defer { other.close() }
    try other.perform(.tag("vip"), on: ticket, as: desks.admin)
    try server.look()
    _ = try desks.talk(client, server)
    #expect(try desks.store("alice").ticket(ticket)?.tags == ["vip"])
    let mine = try Store.open(
      try desks.store("alice").folder, surroundings: desks.hub.surroundings)
    defer { mine.close() }
    try mine.perform(.tag("mine"), on: ticket, as: try desks.actor("alice"))
    try client.look()
    _ = try desks.talk(client, server)
    #expect(Set(try #require(try desks.hub.ticket(ticket)).tags) == ["vip", "mine"])
  }
}

/// Files and people.
struct SessionExtrasTests {
  let desks: SyncDesks

  init() throws {
    desks = try SyncDesks()
    for name in ["alice", "bob"] { try desks.join(name) }
  }

  @Test func `Files travel both ways, in pieces, and a cut loses none of them`() throws {
    let ticket = try desks.ticket("Question")
    try desks.sync("alice")
    try desks.sync("bob")
    let content = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    let alice = try desks.store("alice")
    try alice.attaching([("log.txt", content)]) { attachments in
      var message = Message(
        from: Contact(name: nil, address: "alice@example.org"), channel: .api,
        sentAt: desks.clock.tick(), text: "Here")
      message.attachments = attachments
      try alice.perform(.note(message), on: ticket, as: try desks.actor("alice"))
    }
    var cut = 1_000
    while try desks.sync("alice", cut: cut, piece: 10_000) == nil { cut += 40_000 }
    let hash = SHA256.hash(content)
    #expect(desks.hub.blobSize(hash) == 200_000)
    cut = 1_000
    while try desks.sync("bob", cut: cut, piece: 10_000) == nil { cut += 40_000 }
    #expect(try desks.store("bob").readBlob(hash) == content)
    #expect(try desks.store("bob").verify().isSound)
  }

  @Test func `A file is given only to whoever may see what names it`() throws {
    let content = Array("secret".utf8)
    let ticket = try desks.ticket("Question")
    try desks.hub.attaching([("s.txt", content)]) { attachments in
      var message = Message(
        from: Contact(name: nil, address: "root@example.org"), channel: .api,
        sentAt: desks.clock.tick(), text: "Internal")
      message.attachments = attachments
      try desks.hub.perform(.note(message), on: ticket, as: desks.admin)
    }
    try desks.join("rita", .requester)
    try desks.sync("rita")
    let hash = SHA256.hash(content)
    #expect(try desks.store("rita").wantBlob(hash))
    try desks.sync("rita")
    #expect(desks.down.firstRange(of: content) == nil)
    #expect(try desks.store("rita").blobSize(hash) == nil)
    try desks.sync("bob")
    #expect(try desks.store("bob").readBlob(hash) == content)
  }

  @Test func `Colleagues at a ticket see each other, and a key in two places is told`() throws {
    let ticket = try desks.ticket("Question")
    for name in ["alice", "bob"] { try desks.sync(name) }
    for name in ["alice", "bob"] {
      let account = try desks.hub.account(nameOrAddress: name)
      var profile = account.profile
      profile.keys = [SyncDesks.key.line]
      try desks.hub.setProfile(profile, of: account, as: desks.admin)
    }
    let folder =
      desks.scratch.path + "/a rather long name of a folder, to see that a socket's "
      + "address has no need of it, wherever the desk of the hub may be"
    var wishes = ClientSession.Wishes()
    wishes.watches = true
    let alice = try desks.clientSession("alice", wishes)
    let aliceHub = try desks.hubSession(
      "alice", key: SyncDesks.key.fingerprint, gathering: try Gathering(folder: folder))
    _ = try desks.talk(alice, aliceHub)
    let bob = try desks.clientSession("bob", wishes)
    let bobHub = try desks.hubSession(
      "bob", key: SyncDesks.key.fingerprint, gathering: try Gathering(folder: folder))
    _ = try desks.talk(bob, bobHub)
    bob.setPresence(.writing, at: ticket)
    for _ in 0..<3 {
      _ = try desks.talk(bob, bobHub)
      try aliceHub.look()
      try bobHub.look()
      _ = try desks.talk(alice, aliceHub)
    }
    let bobID = try #require(try desks.hub.account(named: "bob")).id
    #expect(alice.presence.people(at: ticket).map(\.account) == [bobID])
    #expect(alice.presence.people(at: ticket).map(\.state) == [.writing])
    #expect(bob.presence.people(at: ticket).isEmpty)
    #expect(alice.summary.notices.count == 1 && bob.summary.notices.count == 1)
    // Whoever comes later sees at once who is there, without a key as well.
    try desks.join("carol")
    let carol = try desks.clientSession("carol", wishes)
    let carolHub = try desks.hubSession("carol", gathering: try Gathering(folder: folder))
    _ = try desks.talk(carol, carolHub)
    try bobHub.look()
    try carolHub.look()
    _ = try desks.talk(carol, carolHub)
    #expect(carol.presence.people(at: ticket).map(\.account) == [bobID])
    try bobHub.inputEnded()
    try aliceHub.look()
    _ = try desks.talk(alice, aliceHub)
    #expect(alice.presence.people(at: ticket).isEmpty)
  }
}

extension SyncDesks {
  /// Replies as somebody who saw what their copy shows.
  func reply(_ text: String, to ticket: Identifier, as name: String) throws {
    let store = try store(name)
    var message = Message(
      from: Contact(name: name, address: "\(name)@example.org"), channel: .email,
      sentAt: clock.tick(), text: text)
    message.author = try actor(name).id
    try store.perform(
      .reply(message, seen: try store.ticket(ticket)?.head), on: ticket, as: try actor(name))
  }
}
