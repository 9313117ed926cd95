package import Tickets

/// What a run of retention erased, or would erase.
package struct RetentionRun: Sendable, Hashable {
  /// What one clock reached.
  package struct Part: Sendable, Hashable {
    package let matter: RetentionRule.Matter
    /// What is older has been kept long enough.
    package let limit: Timestamp
    /// How many tickets and people lose content.
    package var subjects = 0
    /// How many payloads go, those with a masked copy included.
    package var payloads = 0
    /// How many tickets and people keep theirs: under a hold, or because their use is restricted.
    package var kept = 0
  }

  /// What the erasures of this run have in common in the log.
  package let request: Identifier
  /// A part for each clock that is set, in the order of the matters.
  package var parts: [Part] = []

  /// Whether there was nothing to erase.
  package var isEmpty: Bool { parts.allSatisfy { $0.payloads == 0 } }
}
