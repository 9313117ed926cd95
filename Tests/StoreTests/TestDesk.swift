import Foundation
import Store
import Tickets
import Randomness

/// A desk in a folder of its own, with a clock and randomness that repeat.
final class TestDesk {
  let folder: DeskFolder
  let store: Store
  let admin: Actor
  let clock: TestClock

  init(seed: UInt64 = 1, path: String? = nil) throws {
    let path =
      path ?? FileManager.default.temporaryDirectory.path + "/ttydesk-test-" + UUID().uuidString
    let clock = TestClock()
    folder = DeskFolder(path: path)
    self.clock = clock
    store = try Store.create(
      in: folder, name: "Test",
      admin: AccountProfile(name: "root", displayName: "Root Admin", login: "root"),
      surroundings: TestDesk.surroundings(clock, seed: seed))
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

  static func surroundings(_ clock: TestClock, seed: UInt64) -> Surroundings {
    Surroundings(
      now: { clock.tick() }, random: SplitMix64(seed: seed), origin: nil, timeZone: { _ in .utc })
  }

  /// Another connection to the same desk.
  func reopened(seed: UInt64 = 99) throws -> Store {
    try Store.open(folder, surroundings: TestDesk.surroundings(clock, seed: seed))
  }

  func queue(_ name: String = "Support") throws -> Identifier { try store.queue(named: name).id }

  /// A message as it comes in by mail.
  func message(
    _ text: String, from address: String = "ann@example.org", name: String? = "Ann Lee",
    subject: String? = nil, id: String? = nil, references: [String] = []
  ) -> Message {
    var message = Message(
      from: Contact(name: name, address: address), channel: .email, sentAt: clock.tick(),
      text: text)
    message.subject = subject
    message.messageID = id
    message.references = references
    return message
  }

  /// Takes a message in and gives the ticket that it came to.
  @discardableResult
  func receive(_ message: Message) throws -> Ticket {
    switch try store.receive(message, queue: try queue(), as: admin) {
    case .opened(let id, _), .joined(let id, _):
      guard let ticket = try store.ticket(id) else { throw StoreError.unknownTicket(id.hex) }
      return ticket
    case .duplicate: throw StoreError.unknownMessage(message.text)
    }
  }

  func list(_ text: String, as actor: Actor? = nil) throws -> [Ticket] {
    try store.list(try Query(text), as: actor ?? admin, limit: nil)
  }

  /// What the `sqlite3` program prints for a statement.
  @discardableResult
  func sqlite3(_ sql: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
    process.arguments = [folder.database, sql]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// The files under the desk's folder that hold a word.
  func files(holding word: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/grep")
    process.arguments = ["-rlaiF", word, folder.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
