import Demo
import Foundation
import Store
import Tickets

/// A desk that was filled with the samples, at a fixed moment.
final class SampleDesk {
  let folder: DeskFolder
  let store: Store
  let admin: Actor

  /// How many tickets were there, each time that it was told.
  private(set) var progress: [Int] = []

  /// The one that all tests of a run read; they run one after the other.
  nonisolated(unsafe) static let shared = Result { try SampleDesk() }

  /// 2026-03-04 10:30 in UTC, a Wednesday.
  static let now = Timestamp(milliseconds: 1_772_620_200_000)

  init(seed: UInt64 = 1, now: Timestamp = SampleDesk.now) throws {
    let path = FileManager.default.temporaryDirectory.path + "/ttydesk-demo-" + UUID().uuidString
    folder = DeskFolder(path: path)
    store = try Store.create(
      in: folder, name: DemoDesk.name,
      admin: AccountProfile(name: "root", displayName: "Robin Root", login: "root"),
      surroundings: Surroundings(
        now: { now }, random: SystemRandomNumberGenerator(), origin: nil, timeZone: { _ in .utc }))
    guard let account = try store.account(named: "root") else {
      throw StoreError.unknownAccount("root")
    }
    admin = try store.actor(account)
    try DemoDesk.fill(store, as: admin, now: now, seed: seed) { done, _ in progress.append(done) }
  }

  deinit {
    store.close()
    try? FileManager.default.removeItem(atPath: folder.path)
  }

  /// What a search finds.
  func list(_ query: String) throws -> [Ticket] {
    try store.list(try Query(query), as: admin, limit: nil)
  }

  /// All tickets, the merged ones as well, the oldest first.
  func tickets() throws -> [Ticket] {
    try (list("") + list("is:merged")).sorted { ($0.number ?? 0) < ($1.number ?? 0) }
  }

  func messages(of ticket: Ticket) throws -> [Message] {
    try store.messages(of: ticket, streams: [.public, .internal, .restricted])
      .compactMap(\.message)
  }
}
