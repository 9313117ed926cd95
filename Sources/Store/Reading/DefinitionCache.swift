internal import Tickets

/// The queues, promises and hours that nearly every command needs, read once.
struct DefinitionCache {
  var queues: [QueueEntry]?
  var clock: ServiceClock?
  /// The database's version that they were read from; see ``Store/version()``.
  var version: Int64?

  /// Forgets everything, because it changed.
  mutating func forget() {
    self = DefinitionCache()
  }
}
