/// A field of a ticket that has one value at a time.
package enum TicketField: Hashable, Sendable {
  case subject, queue, status, priority, assignee, requester, organization, snooze, due
  /// A field of the desk's own, by its name.
  case custom(String)

  /// The fields that every ticket has, in the order in which they are shown.
  package static let standard: [TicketField] = [
    .subject, .queue, .status, .priority, .assignee, .requester, .organization, .snooze, .due,
  ]

  /// The name that people and scripts use; a custom field has its own.
  package var name: String {
    switch self {
    case .subject: "subject"
    case .queue: "queue"
    case .status: "status"
    case .priority: "priority"
    case .assignee: "assignee"
    case .requester: "requester"
    case .organization: "organization"
    case .snooze: "snooze"
    case .due: "due"
    case .custom(let name): name
    }
  }

  /// The field of that name; a name that no standard field has is a custom one.
  package init(name: String) {
    self = TicketField.standard.first { $0.name == name } ?? .custom(name)
  }

  /// The name in an event's header, which must say nothing about anybody.
  package var headerName: String {
    if case .custom = self { "custom" } else { name }
  }

  /// The field of that ``key``.
  package init(key: String) {
    // By bytes: a name may begin with a mark that would join the prefix's last character.
    let prefix = TicketField.customPrefix.utf8
    self =
      key.utf8.starts(with: prefix)
      ? .custom(String(Substring(key.utf8.dropFirst(prefix.count)))) : TicketField(name: key)
  }

  /// The name that no custom field can share with a standard one of a later version.
  package var key: String {
    if case .custom(let name) = self { TicketField.customPrefix + name } else { name }
  }

  /// Who may see that the field changed.
  package var stream: EventStream {
    switch self {
    case .subject, .queue, .status, .requester, .organization: .public
    case .priority, .assignee, .snooze, .due, .custom: .internal
    }
  }

  private static let customPrefix = "custom."
}
