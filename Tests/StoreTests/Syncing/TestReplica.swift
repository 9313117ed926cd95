import Foundation
import Store
import Tickets

/// A replica in a folder of its own, with a clock and randomness that repeat.
final class TestReplica {
  let folder: DeskFolder
  let store: Store
  let account: Identifier
  let clock = TestClock()
  /// Whether what comes in is found only later, a few events at a time.
  var isLazy = false

  init(of remote: Remote, path: String, seed: UInt64) throws {
    folder = DeskFolder(path: path)
    account = remote.account
    store = try Store.clone(
      into: folder, of: remote, surroundings: TestDesk.surroundings(clock, seed: seed))
  }

  deinit {
    store.close()
    try? FileManager.default.removeItem(atPath: folder.path)
  }

  /// The account with the rights that this replica knows of.
  var actor: Actor {
    get throws {
      guard let account = try store.account(account) else {
        throw StoreError.unknownAccount(account.hex)
      }
      return try store.actor(account)
    }
  }

  func perform(_ operation: TicketOperation, on ticket: Identifier) throws {
    try store.perform(operation, on: ticket, as: actor)
  }

  func reply(_ text: String, to ticket: Identifier) throws {
    let seen = try store.ticket(ticket)?.head
    try perform(.reply(try message(text), seen: seen), on: ticket)
  }

  func note(_ text: String, on ticket: Identifier) throws {
    try perform(.note(try message(text)), on: ticket)
  }

  func message(_ text: String) throws -> Message {
    var message = Message(
      from: try actor.account.contact, channel: .api, sentAt: clock.tick(), text: text)
    message.author = account
    return message
  }

  /// Completes what was left for later.
  func completeSearch() throws {
    while try store.completeSearch(events: 5) {}
  }

  func texts(of ticket: Identifier) throws -> [String] {
    guard let ticket = try store.ticket(ticket) else { return [] }
    return try store.messages(of: ticket, streams: Set(EventStream.allCases)).map {
      $0.message?.text ?? "(erased)"
    }
  }

  /// The files of the replica that hold a word.
  func files(holding word: String) throws -> [String] {
    let files = FileManager.default.enumerator(atPath: folder.path)
    return (files?.allObjects as? [String] ?? []).filter { file in
      let data = FileManager.default.contents(atPath: folder.path + "/" + file)
      return data?.range(of: Data(word.utf8)) != nil
    }
  }

  /// Syncs as a link would: sends, then takes in.
  @discardableResult
  func sync(with hub: TestHub, over link: TestLink = TestLink()) throws -> Delivery {
    var delivery = Delivery()
    let greeting = try store.greeting()
    let peer = try hub.store.admit(greeting, as: account, key: nil)
    do {
      try send(to: hub, peer, link)
      try receive(try hub.store.feed(to: peer, after: greeting.cursor), link, &delivery)
      try store.finishSync()
      try link.frame()
      try hub.store.confirm(peer, store.greeting().confirmed)
    } catch is TestLink.Cut {
      return delivery
    }
    return delivery
  }

  private func send(to hub: TestHub, _ peer: Peer, _ link: TestLink) throws {
    var last: Int64 = 0
    while case let waiting = try store.submissions(after: last, bytes: link.bytes),
      let end = waiting.last
    {
      try link.frame()
      var verdicts = try hub.store.accept(waiting.map(\.submission), from: peer)
      if link.isDuplicating() {
        verdicts = try hub.store.accept(waiting.map(\.submission), from: peer)
      }
      try link.frame()
      try store.settle(zip(waiting, verdicts).map { ($0, $1) })
      last = end.position
    }
  }

  private func receive(
    _ feed: HubFeed, _ link: TestLink, _ delivery: inout Delivery
  ) throws {
    while case let batch = try feed.next(bytes: link.bytes), !batch.isEmpty {
      if batch == [.inventoryNeeded] {
        try answer(feed, link)
        continue
      }
      link.onSending(batch)
      try link.frame()
      delivery.add(try store.take(batch, postponesSearch: isLazy))
      if isLazy { _ = try store.completeSearch(events: 3) }
      if link.isDuplicating() { _ = try store.take(batch) }
    }
  }

  private func answer(_ feed: HubFeed, _ link: TestLink) throws {
    var last: Identifier?
    var isLast = false
    while !isLast {
      let page = try store.inventory(after: last, limit: 8)
      isLast = page.isEmpty
      last = page.last?.subject
      try link.frame()
      try feed.take(page, isLast: isLast)
    }
  }
}
