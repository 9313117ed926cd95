/// What a deletion would hide.
package struct DeletionPlan: Hashable, Sendable {
  package var target: JobTarget
  /// The tickets' names.
  package var names: [String]
  package var messages: Int
  package var notes: Int
  package var attachments: Int
  /// Until when the audit log keeps the content; nil for ever.
  package var keptUntil: String?

  package init(target: JobTarget, names: [String], messages: Int, notes: Int, attachments: Int) {
    self.target = target
    self.names = names
    self.messages = messages
    self.notes = notes
    self.attachments = attachments
  }
}
