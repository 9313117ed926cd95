/// Who may do what: the one answer for every front end, the hub included.
package enum Policy {
  /// Whether an actor may do a deed.
  ///
  /// - Parameters:
  ///   - actor: Whoever wants to.
  ///   - deed: What they want to do.
  ///   - ticket: The ticket that it is about; nil for the desk.
  ///   - queue: The queue, where there is no ticket yet.
  /// - Returns: nil if they may, else why not.
  package static func refusal(
    _ actor: Actor, _ deed: Deed, ticket: Ticket? = nil, queue: Identifier? = nil
  ) -> Refusal? {
    guard !actor.account.isRevoked else { return Refusal(deed: deed, reason: .revoked) }
    let roles = actor.roles(in: ticket?.queue ?? queue)
    if roles.contains(where: { allows($0, deed) }) { return nil }
    if let ticket, isTheirs(ticket, actor) { return requesterRefusal(deed, ticket) }
    if ticket == nil, deed == .create,
      actor.account.grants.contains(where: { $0.role == .requester })
    {
      return nil
    }
    let reason: Refusal.Reason =
      actor.account.grants.isEmpty ? .noRole : roles.isEmpty ? .otherQueue : .role(roles)
    return Refusal(deed: deed, reason: reason)
  }

  /// Whether an actor may do a deed; see ``refusal(_:_:ticket:queue:)``.
  package static func allows(
    _ actor: Actor, _ deed: Deed, ticket: Ticket? = nil, queue: Identifier? = nil
  ) -> Bool {
    refusal(actor, deed, ticket: ticket, queue: queue) == nil
  }

  /// The streams of a ticket that an actor may read; with nil, those of every ticket.
  package static func streams(for actor: Actor, ticket: Ticket? = nil) -> Set<EventStream> {
    var streams: Set<EventStream> = []
    if allows(actor, .see, ticket: ticket) { streams.insert(.public) }
    if allows(actor, .seeInternals, ticket: ticket) { streams.insert(.internal) }
    if allows(actor, .audit, ticket: ticket) { streams.insert(.restricted) }
    return streams
  }

  /// What a role of the desk's own people allows; a requester's rights hang on the ticket.
  private static func allows(_ role: Role, _ deed: Deed) -> Bool {
    switch (role, deed) {
    case (.admin, _): true
    case (.lead, .administer): false
    case (.lead, _): true
    case (.agent, .see), (.agent, .seeInternals), (.agent, .create), (.agent, .reply),
      (.agent, .note), (.agent, .change), (.agent, .delete), (.agent, .audit):
      true
    case (.agent, _): false
    case (.auditor, .see), (.auditor, .seeInternals), (.auditor, .audit), (.auditor, .auditDesk):
      true
    case (.auditor, _): false
    case (.requester, _): false
    }
  }

  /// Whether a ticket is the actor's own, or their organization's where company access is on.
  private static func isTheirs(_ ticket: Ticket, _ actor: Actor) -> Bool {
    if ticket.requester == actor.id { return true }
    guard actor.hasCompanyAccess, let organization = actor.account.profile.organization else {
      return false
    }
    return ticket.organization == organization
  }

  private static func requesterRefusal(_ deed: Deed, _ ticket: Ticket) -> Refusal? {
    switch deed {
    case .see, .reply: ticket.deletion == nil ? nil : Refusal(deed: deed, reason: .deleted)
    default: Refusal(deed: deed, reason: .role([.requester]))
    }
  }
}
