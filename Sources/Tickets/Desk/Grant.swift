/// A role for the whole desk, or for one queue.
package struct Grant: Hashable, Sendable, Codable {
  package var role: Role
  /// The queue that the role is for; nil for the whole desk.
  package var queue: Identifier?

  package init(role: Role, queue: Identifier? = nil) {
    self.role = role
    self.queue = queue
  }
}
