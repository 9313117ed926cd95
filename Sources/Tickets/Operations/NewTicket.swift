/// What it takes to open a ticket.
package struct NewTicket: Sendable, Hashable {
  package var subject: String
  package var queue: Identifier
  package var status: Status
  package var priority: Priority
  package var requester: Identifier?
  package var organization: Identifier?
  package var channel: Channel
  /// When the conversation began; nil for now.
  package var startedAt: Timestamp?
  package var externalID: String?
  package var tags: [String] = []
  package var custom: [String: String] = [:]
  package var assignee: Identifier?

  package init(
    subject: String, queue: Identifier, status: Status = .new, priority: Priority = .normal,
    requester: Identifier?, organization: Identifier? = nil, channel: Channel = .email,
    startedAt: Timestamp? = nil
  ) {
    self.subject = subject
    self.queue = queue
    self.status = status
    self.priority = priority
    self.requester = requester
    self.organization = organization
    self.channel = channel
    self.startedAt = startedAt
  }
}
