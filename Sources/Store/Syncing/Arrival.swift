internal import Threads
internal import Tickets

/// An event that the hub told, with all that its bytes alone say.
struct Arrival: Sendable {
  let event: SequencedEvent
  let id: Digest
  /// nil where the header cannot be read, or the payload is not the header's own.
  let header: EventHeader?
  /// The event with its body; nil where it has none, or one that cannot be read.
  let entry: LogEntry?
  let findings: Findings?
  /// Whether the findings include the words that the event has.
  let hasWords: Bool

  /// - `withWords`: Whether what is found includes the event's words.
  init(_ event: SequencedEvent, withWords: Bool) {
    self.event = event
    hasWords = withWords
    id = event.checkedID ?? EventHeader.id(of: event.header)
    header = (try? EventHeader(parsing: event.header)).flatMap { header in
      guard event.checkedID == nil, let payload = event.payload else { return header }
      return payload.commitment == header.commitment ? header : nil
    }
    entry = event.payload.flatMap { [id] payload in
      try? LogEntry(position: 0, id: id, header: event.header, body: payload.body)
    }
    findings = entry.map { Findings($0.body, withWords: withWords) }
  }
}

extension Arrival {
  /// Calls back for each item with what is known of its event, in their order.
  ///
  /// Many are read and hashed on a thread of their own, ahead of the callback.
  ///
  /// - `withWords`: Whether what is found of an event includes its words.
  static func forEach(
    _ items: [Outgoing], withWords: Bool, _ body: (Outgoing, Arrival?) throws -> Void
  ) throws {
    guard items.count >= fewestForThread else {
      for item in items { try body(item, Arrival(item, withWords: withWords)) }
      return
    }
    let pages = BoundedQueue<[Arrival?]>(limit: mostPages)
    let thread = try WorkerThread(for: "reading events") {
      for start in stride(from: 0, to: items.count, by: pageSize) {
        let some = items[start..<min(start + pageSize, items.count)]
        guard pages.send(some.map { Arrival($0, withWords: withWords) }) else { return }
      }
      pages.close()
    }
    defer {
      pages.close()
      thread.join()
    }
    var rest = items[...]
    while let page = pages.receive() {
      for (item, arrival) in zip(rest, page) { try body(item, arrival) }
      rest = rest.dropFirst(page.count)
    }
  }

  private init?(_ item: Outgoing, withWords: Bool) {
    guard case .event(let event) = item else { return nil }
    self.init(event, withWords: withWords)
  }

  /// With fewer items a thread costs more than it spares.
  private static let fewestForThread = 256
  /// How many are handed over at once, and how often before the thread waits.
  private static let pageSize = 64
  private static let mostPages = 8
}
