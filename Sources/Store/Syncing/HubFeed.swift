internal import Database
package import Tickets

/// What a hub tells one replica in one sync: first what became visible or was taken away, then
/// everything since the replica's cursor in the hub's order.
///
/// Nothing is remembered about a replica but its cursor: what it holds follows from that, because
/// it holds what its account saw then. Policy is asked anew for each batch, so whoever loses a
/// right in the middle of a sync gets nothing more. Each batch is a short read of its own, and no
/// more than a batch is in memory, apart from the names of the tickets to be sent anew.
package final class HubFeed {
  /// A subject that the replica is to forget or to get from its beginning.
  enum Step {
    case drop(Identifier)
    /// Its events after that place, up to the cursor.
    case history(Identifier, after: Int64)
  }

  let store: Store
  let peer: Peer
  /// Up to where the replica has everything.
  let cursor: Int64
  /// Up to where this feed goes.
  package let bound: Int64
  /// The account's sight of this moment; read anew for each batch.
  var sight: Sight
  var steps: [Step] = []
  private var nextStep = 0
  /// How far the order was gone through.
  var reached: Int64
  /// The accounts that the replica knows, or does not need to.
  var settled: Set<Identifier> = []
  /// The tickets that changed hands or are sent anew: they do not vouch for what the replica holds.
  var renewed: Set<Identifier> = []
  /// What the replica said that it holds, while it says so.
  var inventory: Set<Identifier>?
  private var isInventoryAsked = false
  /// Whether only the replica can say what it has to give up.
  package var needsInventory: Bool { inventory != nil }
  /// The streams of tickets, as they were read for this batch.
  var tickets: [Identifier: Ticket?] = [:]

  init(store: Store, peer: Peer, cursor: Int64) throws {
    self.store = store
    self.peer = peer
    self.cursor = cursor
    bound = try store.newestSeq()
    reached = cursor
    sight = try store.sight(of: peer.account)
    // A new replica holds nothing that could have been taken away.
    guard cursor > 0 else { return }
    let touched = try touchedTickets()
    renewed = Set(touched)
    if try haveRightsChanged() {
      inventory = []
    } else {
      for ticket in touched { try planSteps(for: ticket) }
    }
  }

  /// The next batch, empty when all is told.
  ///
  /// A batch that ends with a cursor is to be taken in whole; so is each one before it.
  /// - `bytes`: How large it may become; at least one event is in it.
  package func next(bytes: Int) throws -> [Outgoing] {
    if inventory != nil {
      defer { isInventoryAsked = true }
      return isInventoryAsked ? [] : [.inventoryNeeded]
    }
    return try store.database.transaction(.deferred) {
      sight = try store.sight(of: peer.account)
      tickets.removeAll(keepingCapacity: true)
      var batch = FeedBatch(room: bytes)
      while nextStep < steps.count, batch.hasRoom {
        try take(&steps[nextStep], into: &batch)
      }
      if nextStep == steps.count, batch.hasRoom, reached < bound { try flow(into: &batch) }
      return batch.items
    }
  }

  /// Does what there is room for of a step, and goes on to the next one when it is done.
  private func take(_ step: inout Step, into batch: inout FeedBatch) throws {
    switch step {
    case .drop(let subject):
      batch.add(.drop(subject))
      nextStep += 1
    case .history(let subject, let after):
      let last = try addHistory(of: subject, after: after, upTo: cursor, to: &batch)
      if let last { step = .history(subject, after: last) } else { nextStep += 1 }
    }
  }
}

/// The items of a batch, and how much more fits.
struct FeedBatch {
  private(set) var items: [Outgoing] = []
  private var room: Int

  init(room: Int) {
    self.room = room
  }

  var hasRoom: Bool { room > 0 }

  mutating func add(_ item: Outgoing) {
    if case .event(let event) = item {
      room -= event.header.count + (event.payload.map { $0.body.count + $0.salt.count } ?? 0)
    }
    room -= FeedBatch.overhead
    items.append(item)
  }

  /// What an item takes beside its bytes, roughly.
  private static let overhead = 16
}

extension Store {
  /// What a replica is to be told, from its cursor on.
  package func feed(to peer: Peer, after cursor: Int64) throws -> HubFeed {
    try HubFeed(store: self, peer: peer, cursor: cursor)
  }

  /// What an account may hold, by its rights of this moment.
  func sight(of account: Identifier) throws -> Sight {
    Sight(try actor(try self.account(account) ?? Account(id: account)))
  }
}
