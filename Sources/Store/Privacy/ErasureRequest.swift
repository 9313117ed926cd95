package import Tickets

/// What is to be erased, on what ground and why.
package struct ErasureRequest: Sendable, Hashable {
  /// What an erasure is about.
  package enum Scope: Sendable, Hashable {
    /// Everything of the person with that address, and every mention of them.
    case person(address: String)
    case ticket(Identifier)
    case message(ThreadMessage)
    /// The places of one message that read like the pattern.
    case passage(ThreadMessage, pattern: String)
  }

  package let scope: Scope
  /// The legal ground, as in `GDPR 17(1)(b)`.
  package let basis: String
  package let reason: String

  package init(scope: Scope, basis: String, reason: String) {
    self.scope = scope
    self.basis = basis
    self.reason = reason
  }
}
