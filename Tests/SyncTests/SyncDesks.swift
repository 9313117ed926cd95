import Foundation
import Store
import Randomness
import Sync
import Tickets

/// A hub and copies of its desk, in folders of their own, that talk over links in memory.
final class SyncDesks {
  let scratch = Scratch()
  let clock = TestClock()
  let hub: Store
  let admin: Actor
  private(set) var stores: [String: Store] = [:]
  private var seeds: UInt64 = 100
  /// What crossed the last link, from the hub and to it.
  private(set) var down: [UInt8] = []
  private(set) var up: [UInt8] = []

  init() throws {
    hub = try Store.create(
      in: DeskFolder(path: scratch.path + "/hub"), name: "Test",
      admin: AccountProfile(name: "root", login: "root"),
      surroundings: SyncDesks.surroundings(clock, 1))
    guard let account = try hub.account(named: "root") else {
      throw StoreError.unknownAccount("root")
    }
    admin = try hub.actor(account)
    try hub.setQueue(Queue(name: "Support"), as: admin)
    try hub.becomeHub(HubIdentity(origin: "test/hub", publicKey: SyncDesks.key.line), as: admin)
  }

  deinit {
    hub.close()
    for store in stores.values { store.close() }
  }

  /// A key that signs nothing.
  static let key: PublicKey = {
    guard let key = PublicKey(ed25519: [UInt8](repeating: 1, count: 32)) else {
      preconditionFailure("32 bytes are a key")
    }
    return key
  }()

  /// Makes an account and an empty copy of the desk for it.
  @discardableResult
  func join(_ name: String, _ role: Role = .agent) throws -> Store {
    let id = try hub.addAccount(
      AccountProfile(name: name, addresses: ["\(name)@example.org"]), grants: [Grant(role: role)],
      as: admin)
    seeds += 1
    let store = try Store.clone(
      into: DeskFolder(path: "\(scratch.path)/\(name)"),
      of: Remote(
        name: "origin", address: "memory",
        hub: HubIdentity(origin: "test/hub", publicKey: SyncDesks.key.line), account: id),
      surroundings: SyncDesks.surroundings(clock, seeds))
    stores[name] = store
    return store
  }

  func store(_ name: String) throws -> Store {
    guard let store = stores[name] else { throw StoreError.unknownAccount(name) }
    return store
  }

  func actor(_ name: String) throws -> Actor {
    let store = try store(name)
    guard let remote = try store.remote(), let account = try store.account(remote.account) else {
      throw StoreError.unknownAccount(name)
    }
    return try store.actor(account)
  }

  /// A ticket that came in at the hub.
  @discardableResult
  func ticket(_ subject: String, text: String = "It jams.") throws -> Identifier {
    var message = Message(
      from: Contact(name: "Ann", address: "ann@customer.example"), channel: .email,
      sentAt: clock.tick(), text: text)
    message.subject = subject
    switch try hub.receive(message, queue: try hub.queue(named: "Support").id, as: admin) {
    case .opened(let id, _), .joined(let id, _): return id
    case .duplicate: throw StoreError.unknownMessage(subject)
    }
  }

  /// A session of the hub's for somebody.
  func hubSession(
    _ name: String, key: String? = nil, gathering: Gathering? = nil
  ) throws -> HubSession {
    guard let account = try hub.account(named: name) else { throw StoreError.unknownAccount(name) }
    return try HubSession(
      store: hub, guest: Guest(account: account.id, name: name, key: key, address: "10.0.0.1"),
      desk: HubDesk(
        name: "Test", proofs: NoProofs(), gathering: gathering,
        log: HubLog(path: scratch.path + "/hub.log")))
  }

  func clientSession(
    _ name: String, _ wishes: ClientSession.Wishes = ClientSession.Wishes()
  ) throws -> ClientSession {
    try ClientSession(store: try store(name), keeper: NoProofs(), wishes: wishes)
  }

  /// Syncs somebody's copy over a link that may be cut.
  ///
  /// - Parameters:
  ///   - name: Whose copy.
  ///   - cut: After how many bytes, both ways together, the link breaks.
  ///   - piece: How many bytes arrive at a time.
  /// - Returns: What was done; nil where the link broke before the end.
  /// - Throws: What either session throws.
  @discardableResult
  func sync(_ name: String, cut: Int = .max, piece: Int = 1 << 14) throws -> SyncSummary? {
    let client = try clientSession(name)
    let isWhole = try talk(client, try hubSession(name), cut: cut, piece: piece)
    return isWhole ? client.summary : nil
  }

  /// Lets two sessions talk until both have nothing more to say.
  ///
  /// - Returns: false where the link broke before that.
  func talk(
    _ client: ClientSession, _ server: HubSession, cut: Int = .max, piece: Int = 1 << 14
  ) throws -> Bool {
    var toHub: [UInt8] = []
    var toClient: [UInt8] = []
    (up, down) = ([], [])
    var left = cut
    while !client.isOver || !toHub.isEmpty {
      let before = toHub.count + toClient.count
      try client.produce(&toHub)
      try server.produce(&toClient)
      let arriving = (
        Array(toHub.prefix(min(piece, left))), Array(toClient.prefix(min(piece, left)))
      )
      toHub.removeFirst(arriving.0.count)
      toClient.removeFirst(arriving.1.count)
      left -= arriving.0.count
      if !arriving.0.isEmpty { try server.receive(arriving.0[...]) }
      up += arriving.0
      if !arriving.1.isEmpty { try client.receive(arriving.1[...]) }
      down += arriving.1
      left = max(0, left - arriving.1.count)
      if left == 0 { return false }
      if arriving.0.isEmpty, arriving.1.isEmpty, before == toHub.count + toClient.count {
        return client.isOver
      }
    }
    try server.inputEnded()
    return true
  }

  /// What a desk shows of its tickets, in full.
  func view(_ store: Store) throws -> [String] {
    let actor = try store === hub ? admin : actorOf(store)
    return try store.list(try Query("sort:created"), as: actor, limit: nil).map { ticket in
      let thread = try store.messages(of: ticket, streams: Set(EventStream.allCases))
      return "\(ticket.shownNumber) \(ticket.subject) \(ticket.status) \(ticket.priority) "
        + thread.compactMap(\.message?.text).joined(separator: "|")
    }
  }

  private func actorOf(_ store: Store) throws -> Actor {
    guard let remote = try store.remote(), let account = try store.account(remote.account) else {
      throw StoreError.noRemote
    }
    return try store.actor(account)
  }

  private static func surroundings(_ clock: TestClock, _ seed: UInt64) -> Surroundings {
    Surroundings(
      now: { clock.tick() }, random: SplitMix64(seed: seed), origin: nil, timeZone: { _ in .utc })
  }
}

/// A hub that gives no checkpoints, and a copy that asks for none.
struct NoProofs: ProofSource, CheckpointKeeper {
  func expectCheckpoint(_ isExpected: Bool) {}
  func checkpoint(_ state: CheckpointState) throws -> SentCheckpoint? { nil }
  func proof(_ request: ProofRequest) throws -> [Digest] { [] }
  func hashes(of subtrees: [MerkleSubtree]) throws -> [Digest] { [] }
  func state() throws -> CheckpointState { .none }
  func verify(_ checkpoint: SentCheckpoint) throws {}
  func take(_ checkpoint: SentCheckpoint) throws {}
}

extension Ticket {
  fileprivate var shownNumber: String { number.map { "#\($0)" } ?? id.short }
}
