/// The state of a ticket: what its events, in order, make of it.
package struct Ticket: Hashable, Sendable {
  package let id: Identifier
  /// The number that people use; nil until the hub gives one.
  package var number: Int?
  package var subject = ""
  package var queue: Identifier
  package var status = Status.new
  package var priority = Priority.normal
  package var assignee: Identifier?
  package var requester: Identifier?
  package var organization: Identifier?
  package var channel = Channel.api
  package var externalID: String?
  /// In ascending order.
  package var tags: [String] = []
  /// The desk's own fields.
  package var custom: [String: String] = [:]
  package var links: [Link] = []
  package var watchers: [Contact] = []
  package var copies: [Contact] = []
  /// Until when the ticket stays out of sight.
  package var snoozedUntil: Timestamp?
  /// The date that somebody set by hand.
  package var dueAt: Timestamp?
  package var dueTimes = DueTimes(firstReply: nil, resolution: nil)

  package var createdAt: Timestamp
  package var updatedAt: Timestamp
  /// When a colleague first answered the requester.
  package var firstRepliedAt: Timestamp?
  package var solvedAt: Timestamp?

  /// Messages that can be seen: those of the customer, replies and notes.
  package var messageCount = 0
  /// Those of them that only agents see.
  package var noteCount = 0
  package var attachmentCount = 0
  /// The last public message: what a reply must have seen.
  package var head: Digest?
  /// Whether the customer wrote and no colleague has looked since.
  package var isUnread = false

  /// The event that hid the ticket; nil while it can be seen.
  package var deletion: Digest?
  package var hiddenMessages: [Digest] = []
  /// The ticket that this one was merged into.
  package var mergedInto: Identifier?
  /// The tickets that were merged into this one.
  package var absorbed: [Identifier] = []
  /// The legal holds in force, by the events that laid them.
  package var holds: [Digest] = []
  /// Whether content of this ticket was erased.
  package var hasErasures = false
  /// The event that last set each field.
  package var setters: [String: Digest] = [:]
  /// Fields that two people set at the same time, until somebody picks.
  package var conflicts: [FieldConflict] = []
  /// The ticket's last event: the base of the next.
  package var lastEvent: Digest

  /// A ticket as its first event makes it.
  ///
  /// - Returns: nil where the entry is not the creation of a ticket.
  package init?(creation entry: LogEntry) {
    guard entry.kind == .ticketCreate else { return nil }
    id = entry.header.subject
    queue = .desk
    createdAt = entry.header.time
    updatedAt = entry.header.time
    lastEvent = entry.id
    guard case .ticketCreated(let created) = entry.body else {
      hasErasures = true
      return
    }
    subject = created.subject
    queue = created.queue
    status = created.status
    priority = created.priority
    requester = created.requester
    organization = created.organization
    channel = created.channel
    number = created.number
    externalID = created.externalID
    if let startedAt = created.startedAt {
      createdAt = startedAt
      updatedAt = startedAt
    }
  }

  /// Whether agents see the ticket in lists.
  package var isListed: Bool { deletion == nil && mergedInto == nil }

  /// Whether a legal hold forbids erasing.
  package var isHeld: Bool { !holds.isEmpty }

  /// The earliest promise that is not kept yet: the first reply, the solution, the set date.
  ///
  /// Nil while nothing is promised, or while the desk waits for somebody else.
  package var nextDue: Timestamp? {
    guard status.isActive, status != .pending, status != .hold else { return nil }
    let firstReply = firstRepliedAt == nil ? dueTimes.firstReply : nil
    return [firstReply, dueTimes.resolution, dueAt].compactMap { $0 }.min()
  }

  /// The value that a field has; nil for none.
  package func value(of field: TicketField) -> String? {
    switch field {
    case .subject: subject
    case .queue: queue.hex
    case .status: status.rawValue
    case .priority: priority.rawValue
    case .assignee: assignee?.hex
    case .requester: requester?.hex
    case .organization: organization?.hex
    case .snooze: snoozedUntil?.description
    case .due: dueAt?.description
    case .custom(let name): custom[name]
    }
  }

  /// The event that last set a field; nil where none did since the creation.
  package func setter(of field: TicketField) -> Digest? { setters[field.key] }
}
