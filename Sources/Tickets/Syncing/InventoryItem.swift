/// What a replica holds of one subject.
package struct InventoryItem: Hashable, Sendable {
  /// A ticket, an account, a queue, an organization, or the desk.
  package let subject: Identifier
  /// How many of its events the replica holds, up to its cursor.
  package let events: Int

  package init(subject: Identifier, events: Int) {
    self.subject = subject
    self.events = events
  }
}
