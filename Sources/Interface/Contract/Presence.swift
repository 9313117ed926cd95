/// A colleague who has a ticket open.
package struct Presence: Hashable, Sendable {
  package var name: String
  package var isWriting: Bool

  package init(name: String, isWriting: Bool) {
    self.name = name
    self.isWriting = isWriting
  }
}
