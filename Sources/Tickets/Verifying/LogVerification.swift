/// What a check of a whole log found.
package struct LogVerification: Sendable, Hashable {
  /// Erased payloads, by the account of why they were erased.
  package struct ErasedGroup: Sendable, Hashable {
    package let request: Identifier
    package let basis: String
    package let reason: String
    package let actor: Identifier
    package let at: Timestamp
    package var count: Int
  }

  /// A replica's chain of events that a part of a log holds in part.
  package struct IncompleteChain: Sendable, Hashable {
    package let replica: Identifier
    /// The number of the newest event that is there, which is how many there were by then.
    package let newest: UInt64
    /// How many of those are not there.
    package let missing: UInt64
  }

  /// How many events were read.
  package var events: Int64 = 0
  /// How many payloads are there and hash to what their header commits to.
  package var payloads: Int64 = 0
  /// How many payloads were lawfully erased.
  package var erased: Int64 = 0
  /// How many events are proved to be in the log that a hub's checkpoint speaks of.
  package var covered: Int64 = 0
  /// How many replicas wrote events.
  package var replicas = 0
  /// The chains with gaps, where the log may have some.
  package var incomplete: [IncompleteChain] = []
  package var erasures: [ErasedGroup] = []
  package var findings: [LogFinding] = []

  package var isSound: Bool { findings.isEmpty }
}
