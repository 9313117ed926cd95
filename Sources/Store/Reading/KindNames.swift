internal import Tickets

/// The kinds of events by their names' bytes, those met lately first: a thread has only a few.
struct KindNames {
  private var known: [(name: [UInt8], kind: EventKind?)] = []

  /// The kind of that name; nil where this version does not know it.
  mutating func kind(named name: UnsafeBufferPointer<UInt8>) -> EventKind? {
    if let found = known.first(where: { $0.name.elementsEqual(name) }) { return found.kind }
    let kind = EventKind(rawValue: String(decoding: name, as: UTF8.self))
    if known.count < KindNames.most { known.append((Array(name), kind)) }
    return kind
  }

  private static let most = 64
}
