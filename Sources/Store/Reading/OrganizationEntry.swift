package import Tickets

/// An organization with its identifier.
package struct OrganizationEntry: Hashable, Sendable {
  package let id: Identifier
  package let organization: Organization
  /// The event that last set it: the base of the next change.
  package let event: Digest
}
