/// Why somebody may not do a thing.
package struct Refusal: Error, Hashable, Sendable {
  /// The reasons there are.
  package enum Reason: Hashable, Sendable {
    case revoked
    case noRole
    case otherQueue
    case role([Role])
    case deleted
  }

  package let deed: Deed
  package let reason: Reason

  package init(deed: Deed, reason: Reason) {
    self.deed = deed
    self.reason = reason
  }
}

extension Refusal: CustomStringConvertible {
  /// The refusal as one sentence without a full stop.
  package var description: String {
    let why =
      switch reason {
      case .revoked: "the account is revoked"
      case .noRole: "the account has no role"
      case .otherQueue: "the account has no role in this queue"
      case .role(let roles):
        "that takes more than the role " + roles.map(\.rawValue).joined(separator: ", ")
      case .deleted: "the ticket is deleted"
      }
    return "you may not \(deed.phrase): \(why)"
  }
}
