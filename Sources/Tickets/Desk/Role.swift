/// What an account may be, for the whole desk or for one queue.
package enum Role: String, Sendable, CaseIterable, JSONConvertible {
  case admin, lead, agent, auditor, requester

  /// Whether the role belongs to the desk's own people.
  package var isStaff: Bool { self != .requester }
}
