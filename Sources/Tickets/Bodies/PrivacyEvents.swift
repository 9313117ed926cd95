/// Payloads were destroyed for good; their headers stay.
package struct Erasure: Hashable, Sendable, Codable {
  /// The events whose payloads were destroyed.
  package var targets: [Digest]
  /// The legal ground, as in `GDPR 17(1)(b)`.
  package var basis: String
  /// Why, in words that name nobody.
  package var reason: String
  /// What the events of one erasure have in common.
  package var request: Identifier

  package init(targets: [Digest], basis: String, reason: String, request: Identifier) {
    self.targets = targets
    self.basis = basis
    self.reason = reason
    self.request = request
  }
}

/// A masked copy stands in the place of a payload that an ``Erasure`` destroyed.
package struct Redaction: Hashable, Sendable, Codable {
  /// The event whose payload was destroyed.
  package var target: Digest
  /// The masked body: the JSON that the target's body is now taken to be.
  package var body: String

  package init(target: Digest, body: String) {
    self.target = target
    self.body = body
  }
}

/// A legal hold was laid on a ticket or a person, or lifted: while it lasts nothing is erased.
package struct HoldChange: Hashable, Sendable, Codable {
  package var reason: String

  package init(reason: String) {
    self.reason = reason
  }
}
