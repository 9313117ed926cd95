internal import Tickets

/// A ticket of the sample desk, told from its newest message backwards.
struct SampleThread: Sendable {
  let subject: String
  let requester: Person
  /// How long ago the newest message was written.
  let newest: Span
  let queue: SampleQueue
  let status: Status
  let priority: Priority
  let assignee: SampleAgent?
  let channel: Channel
  let tags: [String]
  let fields: [String: String]
  let copies: [Person]
  /// When it is due, from now on; negative for what is late already.
  let due: Span?
  /// How much longer it is snoozed.
  let snoozed: Span?
  /// What other threads call it, for links and merges.
  let name: String?
  /// Whether somebody has read the newest message.
  let isRead: Bool
  let entries: [SampleEntry]

  init(
    _ subject: String, from requester: Person, _ newest: Span, in queue: SampleQueue = .support,
    _ status: Status = .open, _ priority: Priority = .normal, to assignee: SampleAgent? = nil,
    by channel: Channel = .email, tags: [String] = [], fields: [String: String] = [:],
    copies: [Person] = [], due: Span? = nil, snoozed: Span? = nil, name: String? = nil,
    isRead: Bool = false, _ entries: [SampleEntry]
  ) {
    self.subject = subject
    self.requester = requester
    self.newest = newest
    self.queue = queue
    self.status = status
    self.priority = priority
    self.assignee = assignee
    self.channel = channel
    self.tags = tags
    self.fields = fields
    self.copies = copies
    self.due = due
    self.snoozed = snoozed
    self.name = name
    self.isRead = isRead
    self.entries = entries
  }

  /// How long ago it began.
  var age: Span {
    .minutes(newest.minutes + entries.dropFirst().reduce(0) { $0 + $1.after.minutes })
  }
}
