/// A promise of the desk: how soon tickets of a queue and priority are answered and solved.
package struct ServiceTarget: Hashable, Sendable, Codable {
  /// The queue; nil for every queue without a target of its own.
  package var queue: Identifier?
  package var priority: Priority
  /// Minutes of business hours until the first reply; nil for no promise.
  package var firstReply: Int?
  /// Minutes of business hours until the solution; nil for no promise.
  package var resolution: Int?

  package init(queue: Identifier?, priority: Priority, firstReply: Int?, resolution: Int?) {
    self.queue = queue
    self.priority = priority
    self.firstReply = firstReply
    self.resolution = resolution
  }
}
