package import Tickets

/// A breach in the register, with the name under which it stands there.
package struct BreachEntry: Sendable, Hashable {
  package let id: Identifier
  package let breach: Breach
  /// The event that says so: the base of the next change.
  package let event: Digest
}
