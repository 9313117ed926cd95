import Foundation
import Store
import Tickets

/// A hub in a folder of its own, in memory where the system has such a place.
final class TestHub {
  let desk: TestDesk
  private static let identity = HubIdentity(origin: "hub.example.org/test", publicKey: "ssh-test")

  var store: Store { desk.store }
  var admin: Actor { desk.admin }

  init(seed: UInt64 = 1) throws {
    desk = try TestDesk(seed: seed, path: TestHub.freshPath())
    try desk.store.becomeHub(TestHub.identity, as: desk.admin)
    try desk.store.setQueue(Queue(name: "Billing"), as: desk.admin)
  }

  /// Adds an account; a queue's name makes its role one for that queue alone.
  @discardableResult
  func addAccount(_ name: String, _ role: Role, in queues: String...) throws -> Identifier {
    let grants =
      try queues.isEmpty
      ? [Grant(role: role)] : queues.map { Grant(role: role, queue: try desk.queue($0)) }
    return try store.addAccount(
      AccountProfile(name: name, displayName: name.capitalized, addresses: ["\(name)@example.org"]),
      grants: grants, as: admin)
  }

  /// A replica that has never been in touch.
  func clone(_ account: Identifier, seed: UInt64 = 7) throws -> TestReplica {
    let remote = Remote(
      name: "origin", address: "test", hub: TestHub.identity, account: account)
    return try TestReplica(of: remote, path: TestHub.freshPath(), seed: seed)
  }

  /// An account of that name, cloned and brought up to date.
  func replica(_ name: String, seed: UInt64 = 7) throws -> TestReplica {
    guard let account = try store.account(named: name) else {
      throw StoreError.unknownAccount(name)
    }
    let replica = try clone(account.id, seed: seed)
    try replica.sync(with: self)
    return replica
  }

  /// A message from a customer, in a ticket of its own or an old one.
  @discardableResult
  func receive(
    _ text: String, in queue: String = "Support", from address: String = "ann@example.org"
  ) throws -> Ticket {
    var mail = desk.message(text, from: address, name: nil)
    mail.subject = "About " + text
    mail.messageID = "<\(text.hashValue)@example.org>"
    let reception = try store.receive(mail, queue: try desk.queue(queue), as: admin)
    guard case .opened(let id, _) = reception, let ticket = try store.ticket(id) else {
      throw StoreError.unknownMessage(text)
    }
    return ticket
  }

  static func freshPath() -> String {
    let memory = "/dev/shm"
    let folder =
      FileManager.default.isWritableFile(atPath: memory)
      ? memory : FileManager.default.temporaryDirectory.path
    return folder + "/ttydesk-test-" + UUID().uuidString
  }
}
