package import Tickets

/// A field that two people set at the same time, until somebody picks.
package struct ConflictItem: Hashable, Sendable {
  package var field: TicketField
  /// One value: as people read it, and as an operation sets it.
  package struct Choice: Hashable, Sendable {
    package var title: String
    package var value: String?

    package init(title: String, value: String?) {
      self.title = title
      self.value = value
    }
  }
  /// The values, the one in force last.
  package var choices: [Choice]

  package init(field: TicketField, choices: [Choice]) {
    self.field = field
    self.choices = choices
  }
}
