/// Whoever acts: an account with its rights of this moment.
package struct Actor: Sendable, Hashable {
  package let account: Account
  /// Whether the account's organization shows its people each other's tickets.
  package let hasCompanyAccess: Bool

  package init(account: Account, hasCompanyAccess: Bool = false) {
    self.account = account
    self.hasCompanyAccess = hasCompanyAccess
  }

  package var id: Identifier { account.id }

  /// The roles that hold for a queue: those for the whole desk, and those for it.
  ///
  /// - `queue`: nil for what concerns the desk and no queue.
  package func roles(in queue: Identifier?) -> [Role] {
    guard !account.isRevoked else { return [] }
    return account.grants.filter { $0.queue == nil || $0.queue == queue }.map(\.role)
  }
}
