package import Tickets

/// A legal hold in force.
package struct Hold: Sendable, Hashable {
  /// What a hold is on.
  package enum Subject: Sendable, Hashable {
    case ticket(Ticket)
    case person(Account)
  }

  package let subject: Subject
  package let reason: String
  /// Who laid it.
  package let actor: Identifier
  package let at: Timestamp
}
