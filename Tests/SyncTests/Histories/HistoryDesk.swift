import Foundation
import Randomness
import Store
import Tickets

/// A desk whose programs may be killed: it goes on from what lies on the disk.
///
/// It is in memory where the system has such a place.
final class HistoryDesk {
  let folder: DeskFolder
  let clock = TestClock()
  /// The connection of whoever works there.
  private(set) var store: Store
  /// The connections of programs that sync.
  private var others: [Store] = []
  private var seeds: SplitMix64

  init(seed: UInt64, _ make: (DeskFolder, Surroundings) throws -> Store) throws {
    seeds = SplitMix64(seed: seed)
    folder = DeskFolder(path: HistoryDesk.freshPath())
    store = try make(folder, HistoryDesk.surroundings(clock, &seeds))
  }

  deinit {
    for store in others + [store] { store.close() }
    try? FileManager.default.removeItem(atPath: folder.path)
  }

  /// One more program that works with the desk.
  func connect() throws -> Store {
    let other = try Store.open(folder, surroundings: HistoryDesk.surroundings(clock, &seeds))
    others.append(other)
    return other
  }

  /// A program ends as it should.
  func disconnect(_ other: Store) {
    other.close()
    others.removeAll { $0 === other }
  }

  /// All programs of the desk are killed, and one begins again: it finds the files as they lay.
  func kill() throws {
    let rest = folder.path + "-rest"
    let files = FileManager.default
    try files.copyItem(atPath: folder.path, toPath: rest)
    for store in others + [store] { store.close() }
    others = []
    try files.removeItem(atPath: folder.path)
    try files.moveItem(atPath: rest, toPath: folder.path)
    store = try Store.open(folder, surroundings: HistoryDesk.surroundings(clock, &seeds))
  }

  /// The canaries in the files of the desk.
  func words() throws -> Set<String> {
    var words: Set<String> = []
    let files = FileManager.default.enumerator(atPath: folder.path)
    while let file = files?.nextObject() as? String {
      guard let data = FileManager.default.contents(atPath: folder.path + "/" + file) else {
        continue
      }
      words.formUnion([UInt8](data).canaries)
    }
    return words
  }

  private static func surroundings(_ clock: TestClock, _ seeds: inout SplitMix64) -> Surroundings {
    Surroundings(
      now: { clock.tick() }, random: SplitMix64(seed: seeds.next()), origin: nil,
      timeZone: { _ in .utc })
  }

  private static func freshPath() -> String {
    let memory = "/dev/shm"
    let folder =
      FileManager.default.isWritableFile(atPath: memory)
      ? memory : FileManager.default.temporaryDirectory.path
    return folder + "/ttydesk-test-" + UUID().uuidString
  }
}
