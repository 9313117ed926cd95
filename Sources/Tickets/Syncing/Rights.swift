/// What decides which tickets an account sees, apart from the tickets themselves.
package struct Rights: Hashable, Sendable {
  private let grants: Set<Grant>
  private let isRevoked: Bool
  private let organization: Identifier?
  private let hasCompanyAccess: Bool

  package init(_ actor: Actor) {
    grants = Set(actor.account.grants)
    isRevoked = actor.account.isRevoked
    organization = actor.account.profile.organization
    hasCompanyAccess = actor.hasCompanyAccess
  }
}
