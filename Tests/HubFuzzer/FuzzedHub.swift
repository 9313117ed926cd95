import Store
import Sync
import Tickets

/// A hub with a small desk, to which an account's copy brings whatever bytes.
///
/// The desk stays from one input to the next, as a hub's does.
struct FuzzedHub {
  private let store: Store
  private let desk: HubDesk
  private let guest: Guest
  private let replica: Identifier

  /// - `path`: Where the desk may be made.
  init(at path: String) throws {
    var random = SystemRandomNumberGenerator()
    let surroundings = Surroundings(
      now: { Timestamp(milliseconds: 1_772_000_000_000) }, random: random, origin: nil,
      timeZone: { _ in .utc })
    store = try Store.create(
      in: DeskFolder(path: path), name: "Fuzzed",
      admin: AccountProfile(name: "root", login: "root"), surroundings: surroundings)
    guard let root = try store.account(named: "root"), let key = PublicKey(ed25519: FuzzedHub.key),
      let signature = SSHSignature(
        key: key, signature: [UInt8](repeating: 1, count: SentCheckpoint.signatureSize))
    else { throw StoreError.unknownAccount("root") }
    let admin = try store.actor(root)
    let identity = HubIdentity(origin: "fuzzed", publicKey: key.line)
    let queue = try store.setQueue(Queue(name: "Support"), as: admin)
    try store.becomeHub(identity, as: admin)
    let account = try store.addAccount(
      AccountProfile(name: "alice"), grants: [Grant(role: .agent)], as: admin)
    _ = try store.create(NewTicket(subject: "Paper jam", queue: queue, requester: nil), as: admin)
    desk = HubDesk(
      name: "Fuzzed",
      proofs: HubProofs(store: store) { head in
        Checkpoint(
          origin: identity.origin, size: head.size, root: head.root, signature: signature)
      })
    guest = Guest(account: account, name: "alice", key: nil, address: nil)
    replica = Identifier.random(using: &random)
  }

  /// Lets a copy say hello and then these bytes, so many at a time, and hears what the hub says.
  func talk(_ bytes: ArraySlice<UInt8>, piece: Int) throws {
    let session = try HubSession(store: store, guest: guest, desk: desk)
    let counter = UInt64.max >> 1
    let greeting = ReplicaGreeting(replica: replica, counter: counter, cursor: 0, confirmed: 0)
    var hello: [UInt8] = []
    var writer = FrameWriter()
    writer.write(.hello(Hello(replica: greeting)), to: &hello)
    try session.receive(hello[...])
    var rest = bytes
    while !rest.isEmpty, !session.isOver {
      try session.receive(rest.prefix(piece))
      rest = rest.dropFirst(piece)
      try hear(session)
    }
    try session.look()
    try hear(session)
    try session.inputEnded()
  }

  private func hear(_ session: HubSession) throws {
    var answer: [UInt8] = []
    repeat {
      answer = []
      try session.produce(&answer)
    } while !answer.isEmpty
  }

  private static let key = [UInt8](repeating: 1, count: 32)
}
