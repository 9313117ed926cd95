internal import Tickets

/// What a bulk write knows and has not written yet: rows that one message after another changes,
/// and words, which FTS5 takes in faster in one go; see ``Store/bulk(_:)``.
struct Backlog {
  /// The tickets whose events are in the log and whose rows are not up to date.
  private var tickets: [Identifier: OpenTicket] = [:]
  /// Their names by their rows.
  private var names: [Int64: Identifier] = [:]
  private var documents: [(position: Int64, words: SearchDocument)] = []
  private var size = 0
  /// The accounts that wrote lately, by the keys of their addresses.
  var correspondents: [String: Account] = [:]
  /// The replica's hand, once it has written.
  var pen: Pen?
  /// The highest number of a ticket, once it was asked for.
  var lastNumber: Int?
  /// How far the search index reaches, once it was asked for.
  var searchReach: SearchReach?
  /// Whether the definitions in memory are those of this transaction.
  var hasFreshDefinitions = false

  /// Up to which position the search index reaches; nil where it lacks nothing.
  struct SearchReach {
    let position: Int64?
  }

  /// How many tickets are kept back, at some kilobytes each.
  private static let mostTickets = 4_096
  /// How many bytes of words are kept back.
  private static let mostBytes = 8 << 20

  /// Whether so much was kept back that it should be written.
  var isFull: Bool { tickets.count >= Backlog.mostTickets || size >= Backlog.mostBytes }

  /// A ticket whose row is not up to date.
  func ticket(_ id: Identifier) -> OpenTicket? { tickets[id] }

  /// The ticket of a row that is not up to date.
  func ticket(at row: Int64) -> OpenTicket? { names[row].flatMap { tickets[$0] } }

  mutating func keep(_ ticket: OpenTicket) {
    names[ticket.position] = ticket.ticket.id
    if let last = lastNumber, let number = ticket.ticket.number { lastNumber = max(last, number) }
    tickets[ticket.ticket.id] = ticket
  }

  mutating func keep(_ words: SearchDocument, at position: Int64) {
    documents.append((position, words))
    size += words.size
  }

  /// Takes the tickets out, in the order of their rows.
  mutating func takeTickets() -> [OpenTicket] {
    defer {
      tickets.removeAll(keepingCapacity: true)
      names.removeAll(keepingCapacity: true)
    }
    return tickets.values.sorted { $0.position < $1.position }
  }

  /// Takes the words out, in the order of their events.
  mutating func takeDocuments() -> [(position: Int64, words: SearchDocument)] {
    defer {
      documents.removeAll(keepingCapacity: true)
      size = 0
    }
    return documents.sorted { $0.position < $1.position }
  }
}
