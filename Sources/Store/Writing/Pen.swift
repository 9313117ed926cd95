internal import Database
internal import Tickets

/// The replica's hand: who it is, and which event it wrote last.
struct Pen {
  let replica: Identifier
  private var counter: UInt64
  private var head: Digest?

  init(database: Connection) throws {
    let found = try database.first("SELECT replica, counter, head FROM identity") { row in
      row.identifier(0).map { ($0, UInt64(bitPattern: row.int64(1)), row.digest(2)) }
    }
    guard let (replica, counter, head) = found.flatMap({ $0 }) else {
      throw StoreError.damagedEvent(position: 0)
    }
    self.replica = replica
    self.counter = counter
    self.head = head
  }

  mutating func write(
    _ draft: EventDraft, payload: Payload, by actor: Identifier, at time: Timestamp
  ) -> Event {
    counter += 1
    let header = EventHeader(
      replica: replica, counter: counter, previous: head, subject: draft.subject,
      stream: draft.stream, actor: actor, time: time, commitment: payload.commitment,
      base: draft.base, kind: draft.body.kind, fields: draft.fields)
    let event = Event(header: header, payload: payload)
    head = event.id
    return event
  }

  func save(to database: Connection) throws {
    try database.run(
      "UPDATE identity SET counter = ?, head = ? WHERE one = 1",
      Int64(bitPattern: counter), head)
  }
}
