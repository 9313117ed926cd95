import Store
import Sync
import Tickets

/// The hub of a history.
final class HistoryHub {
  let desk: HistoryDesk
  let admin: Actor

  static let identity = HubIdentity(origin: "hub.example.org/test", publicKey: SyncDesks.key.line)

  var store: Store { desk.store }

  init(seed: UInt64) throws {
    desk = try HistoryDesk(seed: seed) { folder, surroundings in
      try Store.create(
        in: folder, name: "Test",
        admin: AccountProfile(name: "root", displayName: "Root Admin", login: "root"),
        surroundings: surroundings)
    }
    guard let account = try desk.store.account(named: "root") else {
      throw StoreError.unknownAccount("root")
    }
    admin = try desk.store.actor(account)
    for name in ["Support", "Billing"] { try desk.store.setQueue(Queue(name: name), as: admin) }
    try desk.store.becomeHub(HistoryHub.identity, as: admin)
  }

  /// Adds an account; a queue's name makes its role one for that queue alone.
  @discardableResult
  func addAccount(_ name: String, _ role: Role, in queue: String? = nil) throws -> Identifier {
    let grant = Grant(role: role, queue: try queue.map { try store.queue(named: $0).id })
    return try store.addAccount(
      AccountProfile(name: name, addresses: ["\(name)@example.org"]),
      grants: [grant], as: admin)
  }

  /// A copy that has never been in touch.
  func clone(_ account: Identifier, name: String, seed: UInt64) throws -> HistoryReplica {
    try HistoryReplica(
      name: name,
      of: Remote(name: "origin", address: "memory", hub: HistoryHub.identity, account: account),
      seed: seed)
  }

  /// A message as somebody at the hub writes it.
  func message(_ text: String, from address: String = "ann@example.org") -> Message {
    Message(
      from: Contact(name: nil, address: address), channel: .email, sentAt: desk.clock.tick(),
      text: text)
  }

  /// A message from a customer, in a ticket of its own.
  func receive(_ text: String, in queue: String, from address: String) throws -> Identifier {
    var mail = message(text, from: address)
    mail.subject = "About " + text
    mail.messageID = "<\(text.prefix { $0 != " " })@example.org>"
    switch try store.receive(mail, queue: try store.queue(named: queue).id, as: admin) {
    case .opened(let id, _), .joined(let id, _): return id
    case .duplicate: throw StoreError.unknownMessage(text)
    }
  }

  /// The hub's side of a talk, in a program of its own.
  func session(for replica: HistoryReplica, over store: Store) throws -> HubSession {
    try HubSession(
      store: store,
      guest: Guest(account: replica.account, name: replica.name, key: nil, address: nil),
      desk: HubDesk(name: "Test", proofs: HubProofs(store: store, sign: HistoryHub.sign)))
  }

  /// The tree's head under a signature that signs nothing.
  private static func sign(_ head: TreeHead) throws -> Checkpoint {
    let bytes = [UInt8](repeating: 1, count: SentCheckpoint.signatureSize)
    guard let signature = SSHSignature(key: SyncDesks.key, signature: bytes) else {
      throw CheckpointError.malformed
    }
    return Checkpoint(
      origin: identity.origin, size: head.size, root: head.root, signature: signature)
  }
}
