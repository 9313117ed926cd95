/// A field that was set by somebody who had not seen the value that came before.
package struct FieldConflict: Hashable, Sendable, Codable {
  package var field: TicketField
  /// The values, the one in force last.
  package var values: [String?]
  /// The events that set them, in the same order.
  package var events: [Digest]

  package init(field: TicketField, values: [String?], events: [Digest]) {
    self.field = field
    self.values = values
    self.events = events
  }
}
