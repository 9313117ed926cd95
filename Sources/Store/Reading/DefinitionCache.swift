internal import Tickets

/// The queues, promises and hours that nearly every command needs, read once.
struct DefinitionCache {
  var queues: [QueueEntry]?
  var clock: ServiceClock?

  /// Forgets everything, because it changed.
  mutating func forget() {
    self = DefinitionCache()
  }
}
