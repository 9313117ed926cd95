package import Tickets

/// What an erasure would destroy, found but not yet done.
package struct ErasurePlan: Sendable, Hashable {
  /// One payload to destroy.
  package struct Target: Sendable, Hashable {
    package let position: Int64
    package let id: Digest
    package let subject: Identifier
    package let stream: EventStream
    package let kind: String
    /// The JSON that takes the body's place; nil where nothing does.
    package let masked: [UInt8]?
  }

  /// The payloads, in the order of the log.
  package var targets: [Target]
  /// The words by which the person is known, masked in the reason as well.
  package var identifiers: [String]
  /// Ticket numbers or short names, in the order in which they were found.
  package var tickets: [String]

  /// How many payloads are destroyed without a masked copy.
  package var erasedCount: Int { targets.count { $0.masked == nil } }
  /// How many are replaced by a masked copy.
  package var maskedCount: Int { targets.count { $0.masked != nil } }
}
