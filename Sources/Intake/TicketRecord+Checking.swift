internal import Tickets

extension TicketRecord {
  /// Refuses a value of the history that no ticket can have.
  func check() throws(TicketRecordError) {
    for (index, change) in (events ?? []).enumerated() {
      let field = TicketField(name: change.field)
      let isFine =
        switch (field, change.value) {
        case (.status, let value): value.flatMap(Status.init(rawValue:)) != nil
        case (.priority, let value): value.flatMap(Priority.init(rawValue:)) != nil
        case (.queue, let value), (.subject, let value): value != nil
        case (.due, let value?), (.snooze, let value?): Timestamp(value) != nil
        default: true
        }
      guard isFine else {
        throw .wrong("events.[\(index)].value", "it is no value for \(field.name)")
      }
    }
  }
}
