/// A column of the list; the raw value is its name in settings and views.
enum ListColumn: String, CaseIterable, Hashable, Sendable {
  case number, subject, customer, organization, queue, status, priority, assignee, tags, messages
  case age, sla

  /// The columns of a list that names none, in their order.
  static let usual: [ListColumn] = [
    .number, .subject, .customer, .priority, .assignee, .tags, .age, .sla,
  ]

  /// What names the usual columns in a command.
  static let usualWord = "usual"

  /// The columns that go first where there is no room, the least needed first.
  static let dispensable: [ListColumn] = [
    .tags, .messages, .organization, .queue, .status, .assignee, .sla, .customer, .priority, .age,
    .number,
  ]

  /// What stands above it.
  var title: String {
    switch self {
    case .number: "No."
    case .subject: "Subject"
    case .customer: "Customer"
    case .organization: "Organization"
    case .queue: "Queue"
    case .status: "Status"
    case .priority: "P"
    case .assignee: "Agent"
    case .tags: "Tags"
    case .messages: "Msgs"
    case .age: "Age"
    case .sla: "SLA"
    }
  }

  /// Whether its text stands at the right.
  var isRight: Bool {
    switch self {
    case .messages, .age, .sla: true
    default: false
    }
  }
}
