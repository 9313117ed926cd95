/// Named actions that are done to a ticket in one go.
package struct Macro: Hashable, Sendable, Codable {
  package var name: String
  /// The fields to set, as in `status=pending`.
  package var set: [String]
  /// The tags to put on, or to take off with a leading `-`.
  package var tags: [String]
  /// A reply to send, with placeholders; see ``Placeholders``.
  package var reply: String?
  /// A note to write, with placeholders.
  package var note: String?

  package init(
    name: String, set: [String] = [], tags: [String] = [], reply: String? = nil,
    note: String? = nil
  ) {
    self.name = name
    self.set = set
    self.tags = tags
    self.reply = reply
    self.note = note
  }
}
