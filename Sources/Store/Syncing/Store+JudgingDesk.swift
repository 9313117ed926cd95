internal import Database
internal import Tickets

/// What a hub asks of an event about accounts, queues, organizations and definitions.
extension Store {
  /// Judges what is done to the desk.
  func judgeDesk(_ event: Judgement) throws {
    guard let deed = EventKind(rawValue: event.header.kind)?.deed else { return }
    if try !isFree(event) { try require(deed, event.actor) }
    switch event.body {
    case .accountSet(let profile):
      try judge(profile, event)
    case .accountRevoked, .accountGranted, .accountUngranted, .accountConsented,
      .accountRestricted, .accountReleased, .accountDisclosed:
      guard try account(event.subject) != nil else { throw SubmissionFault.unknownSubject }
    case .queueSet(let queue):
      let id = try queues().first { $0.queue.name.lowercased() == queue.name.lowercased() }?.id
      try judge(name: queue.name, heldBy: id, event)
      try requireNew(event, unless: try queues().contains { $0.id == event.subject })
    case .organizationSet(let organization):
      let id = try? self.organization(named: organization.name).id
      try judge(name: organization.name, heldBy: id, event)
      try requireNew(event, unless: try self.organization(event.subject) != nil)
    case .breachSet:
      let known = try database.value(
        "SELECT 1 FROM definition WHERE kind = ? AND name = ?", DefinitionKind.breach.rawValue,
        event.subject.hex)
      try requireNew(event, unless: known != nil)
    default:
      guard event.subject == .desk else { throw SubmissionFault.unknownSubject }
    }
  }

  /// Whether no right is needed but to be one of the desk's people: to keep a view of one's own,
  /// or to add the account of somebody who asks.
  private func isFree(_ event: Judgement) throws -> Bool {
    let actor = event.actor
    guard actor.account.isStaff else { return false }
    switch event.body {
    case .viewSet(let view):
      return view.owner == actor.id
    case .viewRemoved(let removed):
      return removed.name.hasSuffix(SavedView(name: "", query: "", owner: actor.id).key)
    case .accountSet(let profile):
      let mayCreate = actor.account.grants.contains {
        Policy.allows(actor, .create, queue: $0.queue)
      }
      return try mayCreate && profile.name == nil && profile.login == nil
        && account(event.subject) == nil
    default:
      return false
    }
  }

  private func judge(_ profile: AccountProfile, _ event: Judgement) throws {
    try requireNew(event, unless: try account(event.subject) != nil)
    if let name = profile.name {
      try judge(name: name, heldBy: try account(named: name)?.id, event)
    }
    if let login = profile.login {
      try judge(name: login, heldBy: try account(login: login)?.id, event)
    }
    if let organization = profile.organization, try self.organization(organization) == nil {
      throw SubmissionFault.badValue("organization")
    }
  }

  private func judge(name: String, heldBy holder: Identifier?, _ event: Judgement) throws {
    guard holder == nil || holder == event.subject else { throw SubmissionFault.nameTaken(name) }
  }

  private func requireNew(_ event: Judgement, unless isKnown: Bool) throws {
    guard try event.subject != .desk && (isKnown || !self.isKnown(subject: event.subject)) else {
      throw SubmissionFault.subjectExists
    }
  }
}
