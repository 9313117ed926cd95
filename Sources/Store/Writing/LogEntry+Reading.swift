internal import Tickets

extension LogEntry {
  /// Reads an event that still has its own body.
  init(position: Int64, id: Digest, header: [UInt8], body: [UInt8]) throws(StoreError) {
    guard let facts = try? EventHeader(parsing: header) else {
      throw StoreError.damagedEvent(position: position)
    }
    guard let kind = EventKind(rawValue: facts.kind) else {
      self.init(id: id, header: facts, body: nil)
      return
    }
    guard let read = try? EventBody(kind: kind, json: body) else {
      throw StoreError.damagedEvent(position: position)
    }
    self.init(id: id, header: facts, body: read)
  }
}
