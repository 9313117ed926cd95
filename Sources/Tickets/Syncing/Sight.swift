/// Which events an account may ever hold, by its rights of this moment: the border that every byte
/// from a hub crosses.
package struct Sight: Sendable {
  /// What an event is about, with what the answer hangs on.
  package enum Subject: Sendable {
    case desk
    case queue
    case organization
    /// An account, and whether a ticket names it that the viewer sees.
    case account(Account, isNamed: Bool)
    case ticket(Ticket)
    /// Something of a later version.
    case unknown
  }

  package let actor: Actor
  /// The streams that the account reads of every ticket of the desk.
  package let everywhere: Set<EventStream>
  /// Whether the account has a staff role for the whole desk: then it knows everybody.
  package let isDeskWide: Bool
  private let readsLog: Bool

  package init(_ actor: Actor) {
    self.actor = actor
    isDeskWide = Policy.allows(actor, .seeInternals)
    readsLog = Policy.allows(actor, .auditDesk)
    everywhere = Policy.streams(for: actor)
  }

  /// Whether the account may hold an event.
  ///
  /// The desk's own people know queues, organizations, definitions and one another. Those who work
  /// in some queues alone know of the others only whom their tickets name. A requester knows the
  /// desk's and its queues' names, themselves, and their organization.
  package func reaches(_ stream: EventStream, of subject: Identifier, _ kind: Subject) -> Bool {
    switch kind {
    case .ticket(let ticket): return streams(of: ticket).contains(stream)
    case .unknown: return readsLog
    default: break
    }
    switch stream {
    case .public: return !actor.account.isRevoked
    case .restricted: return readsLog
    case .internal: break
    }
    return switch kind {
    case .organization: actor.account.isStaff || isOwn(organization: subject)
    case .account(let account, let isNamed): knows(account, isNamed: isNamed)
    default: actor.account.isStaff
    }
  }

  /// Whether the account may hold every event of a stream, whatever it is about.
  ///
  /// A kind that this version does not know may be about something that it does not know either.
  package func reachesAll(_ stream: EventStream, _ kind: EventKind?) -> Bool {
    isDeskWide && kind != nil && stream != .restricted && everywhere.contains(stream)
  }

  /// The streams of a ticket that the account may hold.
  package func streams(of ticket: Ticket) -> Set<EventStream> {
    everywhere.count == EventStream.allCases.count
      ? everywhere : Policy.streams(for: actor, ticket: ticket)
  }

  /// Whether the account may know who another one is.
  package func knows(_ account: Account, isNamed: Bool) -> Bool {
    guard !actor.account.isRevoked else { return false }
    if account.id == actor.id || isDeskWide { return true }
    return actor.account.isStaff && (account.hasBeenStaff || isNamed)
  }

  private func isOwn(organization: Identifier) -> Bool {
    !actor.account.isRevoked && actor.account.profile.organization == organization
  }
}
