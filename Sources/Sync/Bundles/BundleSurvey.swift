import Store
import Tickets

/// The events that a bundle of everything holds, by what they are about.
package struct BundleSurvey {
  private var places: [Identifier: Set<Int64>] = [:]

  mutating func add(_ event: SequencedEvent) {
    guard let header = try? EventHeader(parsing: event.header) else { return }
    places[header.subject, default: []].insert(event.seq)
  }

  /// What a copy has to give up before it takes the bundle in: each subject of which it holds more,
  /// or less, than the bundle tells up to the same position.
  func losses(of store: Store) throws -> [Outgoing] {
    guard let cursor = try store.remote()?.cursor, cursor > 0 else { return [] }
    return try store.inventory(after: nil, limit: .max).compactMap { item in
      let told = places[item.subject]?.count { $0 <= cursor } ?? 0
      return told == item.events ? nil : .drop(item.subject)
    }
  }
}
