import Store
import Sync
import Tickets

/// A copy of a history's desk.
final class HistoryReplica {
  let name: String
  let desk: HistoryDesk
  let account: Identifier
  /// Whether much of what comes in is found only later: in every second replica.
  private let isLazy: Bool
  /// What the last talks sent, byte for byte.
  private(set) var said: [[UInt8]] = []
  /// What the hub said in the last one.
  private(set) var heard: [UInt8] = []

  var store: Store { desk.store }

  init(name: String, of remote: Remote, seed: UInt64) throws {
    self.name = name
    account = remote.account
    isLazy = !seed.isMultiple(of: 2)
    desk = try HistoryDesk(seed: seed) { folder, surroundings in
      try Store.clone(into: folder, of: remote, surroundings: surroundings)
    }
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

  func message(_ text: String) throws -> Message {
    var message = Message(
      from: try actor.account.contact, channel: .api, sentAt: desk.clock.tick(), text: text)
    message.author = account
    return message
  }

  /// This side of a talk, in a program of its own.
  func session(over store: Store, watches: Bool = false) throws -> ClientSession {
    var wishes = ClientSession.Wishes()
    wishes.watches = watches
    if isLazy { wishes.batchSize = HistoryReplica.lazyBatch }
    return try ClientSession(
      store: store, keeper: HistoryReplica.keeper(of: store), wishes: wishes)
  }

  /// What checks the hub's tree, and no signature.
  static func keeper(of store: Store) -> StoreCheckpoints { StoreCheckpoints(store) { _ in } }

  /// Remembers a talk.
  func note(said: [UInt8], heard: [UInt8]) {
    self.said = (self.said + [said]).suffix(HistoryReplica.mostTalks)
    self.heard = heard
  }

  /// Completes the search index, a few events at a time.
  func completeSearch() throws {
    while try store.completeSearch(events: 5) {}
  }

  private static let mostTalks = 4
  private static let lazyBatch = 4
}
