/// The desk's promises and office hours, and the times by which they must be kept.
package struct ServiceClock: Sendable {
  private let targets: [ServiceTarget]
  private let hours: BusinessHours

  package init(targets: [ServiceTarget], hours: BusinessHours) {
    self.targets = targets
    self.hours = hours
  }

  /// The target for a queue and priority: the queue's own before the one for every queue.
  package func target(queue: Identifier, priority: Priority) -> ServiceTarget? {
    targets.first { $0.queue == queue && $0.priority == priority }
      ?? targets.first { $0.queue == nil && $0.priority == priority }
  }

  /// The times by which a ticket must be answered and solved.
  package func dueTimes(
    queue: Identifier, priority: Priority, from start: Timestamp
  ) -> DueTimes {
    let target = target(queue: queue, priority: priority)
    return DueTimes(
      firstReply: target?.firstReply.flatMap { hours.due(after: start, minutes: $0) },
      resolution: target?.resolution.flatMap { hours.due(after: start, minutes: $0) })
  }
}
