import Foundation
import Store
import Tickets

/// A desk in a folder of its own, to bring mail into.
final class IntakeDesk {
  let folder: DeskFolder
  let store: Store
  let admin: Actor

  init() throws {
    let path = FileManager.default.temporaryDirectory.path + "/ttydesk-intake-" + UUID().uuidString
    folder = DeskFolder(path: path)
    let now = { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }
    store = try Store.create(
      in: folder, name: "Intake", admin: AccountProfile(name: "root", login: "root"),
      surroundings: Surroundings(
        now: now, random: SystemRandomNumberGenerator(), origin: nil, timeZone: { _ in .utc }))
    guard let account = try store.account(named: "root") else {
      throw StoreError.unknownAccount("root")
    }
    admin = try store.actor(account)
    try store.setQueue(Queue(name: "Support"), as: admin)
  }

  deinit {
    store.close()
    try? FileManager.default.removeItem(atPath: folder.path)
  }

  func queue() throws -> Identifier { try store.queue(named: "Support").id }

  /// Every ticket, the hidden ones left out.
  func tickets() throws -> [Ticket] {
    try store.list(try Query(""), as: admin, limit: nil)
  }

  /// A file with that content, beside the desk.
  func file(_ name: String, _ content: String) throws -> String {
    let path = folder.path + "." + name
    try content.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }
}
