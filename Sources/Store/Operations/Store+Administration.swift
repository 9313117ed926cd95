internal import Database
package import Tickets

extension Store {
  /// Adds a queue, or gives an existing one another name or address.
  ///
  /// - Returns: The queue's identifier.
  @discardableResult
  package func setQueue(
    _ queue: Queue, id: Identifier? = nil, as actor: Actor
  ) throws -> Identifier {
    try batch {
      try require(.administer, actor)
      let known = try queues()
      let taken = known.first { $0.queue.name.lowercased() == queue.name.lowercased() }
      guard taken == nil || taken?.id == id else {
        throw StoreError.nameTaken(kind: "queue", name: queue.name)
      }
      let base = known.first { $0.id == id }?.event
      return try set(.queueSet(queue), id: id, stream: .public, base: base, by: actor)
    }
  }

  /// Adds an organization, or changes one.
  ///
  /// - Returns: The organization's identifier.
  @discardableResult
  package func setOrganization(
    _ organization: Organization, id: Identifier? = nil, as actor: Actor
  ) throws -> Identifier {
    try batch {
      try require(.administer, actor)
      let taken = try? self.organization(named: organization.name)
      guard taken == nil || taken?.id == id else {
        throw StoreError.nameTaken(kind: "organization", name: organization.name)
      }
      let base = try organizations().first { $0.id == id }?.event
      return try set(
        .organizationSet(organization), id: id, stream: .internal, base: base, by: actor)
    }
  }

  /// Adds an account with its rights.
  ///
  /// An account that so far only wrote in, known by the same address, becomes this one.
  /// - Returns: The account's identifier.
  @discardableResult
  package func addAccount(
    _ profile: AccountProfile, grants: [Grant], as actor: Actor
  ) throws -> Identifier {
    try batch {
      try require(.administer, actor)
      if let name = profile.name, try account(named: name) != nil {
        throw StoreError.nameTaken(kind: "account", name: name)
      }
      let known = profile.addresses.lazy.compactMap { try? self.account(address: $0) }.first
      if let name = known?.profile.name {
        throw StoreError.nameTaken(kind: "account", name: name)
      }
      let id = try set(
        .accountSet(profile), id: known?.id, stream: .internal, base: known?.profileEvent, by: actor
      )
      try append(
        grants.map { EventDraft(subject: id, stream: .internal, body: .accountGranted($0)) },
        by: actor.id)
      return id
    }
  }

  /// Changes who an account is.
  package func setProfile(
    _ profile: AccountProfile, of account: Account, as actor: Actor
  ) throws {
    try batch {
      try require(.administer, actor)
      try set(
        .accountSet(profile), id: account.id, stream: .internal, base: account.profileEvent,
        by: actor)
    }
  }

  /// Puts an end to what an account may do.
  package func revoke(_ account: Account, reason: String?, as actor: Actor) throws {
    try administer(
      .accountRevoked(AccountRevoked(reason: reason)), account.id, as: actor)
  }

  /// Gives an account a role.
  package func grant(_ grant: Grant, to account: Account, as actor: Actor) throws {
    try administer(.accountGranted(grant), account.id, as: actor)
  }

  /// Takes a role from an account.
  package func ungrant(_ grant: Grant, from account: Account, as actor: Actor) throws {
    try administer(.accountUngranted(grant), account.id, as: actor)
  }

  /// Writes down a macro, a canned answer, a view, a promise or the office hours.
  ///
  /// Anybody of the desk's own people may keep views of their own.
  package func define(_ body: EventBody, as actor: Actor) throws {
    let isOwnView: Bool
    if case .viewSet(let view) = body {
      isOwnView = view.owner == actor.id && actor.account.isStaff
    } else {
      isOwnView = false
    }
    try batch {
      if !isOwnView { try require(.arrange, actor) }
      try append([EventDraft(subject: .desk, stream: .internal, body: body)], by: actor.id)
    }
  }

  /// Takes a macro, a canned answer or a view away.
  ///
  /// - Throws: ``StoreError/unknownDefinition(kind:name:)`` where there is none.
  package func undefine(
    _ kind: DefinitionKind, name: String, as actor: Actor
  ) throws {
    switch kind {
    case .macro:
      _ = try macro(named: name)
      try define(.macroRemoved(DefinitionRemoved(name: name)), as: actor)
    case .answer:
      _ = try answer(named: name)
      try define(.answerRemoved(DefinitionRemoved(name: name)), as: actor)
    case .view:
      let view = try view(named: name, for: actor.id)
      try batch {
        if view.owner != actor.id { try require(.arrange, actor) }
        let removed = EventBody.viewRemoved(DefinitionRemoved(name: view.key))
        try append([EventDraft(subject: .desk, stream: .internal, body: removed)], by: actor.id)
      }
    case .target, .hours, .retention, .breach:
      throw StoreError.unknownDefinition(kind: kind.rawValue, name: name)
    }
  }

  /// Refuses what policy does not allow on the desk as a whole.
  ///
  /// - Throws: ``Refusal``.
  package func require(_ deed: Deed, _ actor: Actor) throws {
    if let refusal = Policy.refusal(actor, deed) { throw refusal }
  }

  private func administer(_ body: EventBody, _ subject: Identifier, as actor: Actor) throws {
    try batch {
      try require(.administer, actor)
      try append([EventDraft(subject: subject, stream: .internal, body: body)], by: actor.id)
    }
  }

  @discardableResult
  private func set(
    _ body: EventBody, id: Identifier?, stream: EventStream, base: Digest?, by actor: Actor
  ) throws -> Identifier {
    let id = id ?? newIdentifier()
    try append([EventDraft(subject: id, stream: stream, base: base, body: body)], by: actor.id)
    return id
  }
}
