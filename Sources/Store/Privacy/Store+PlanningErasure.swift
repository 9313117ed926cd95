internal import Database
package import Tickets

extension Store {
  /// Finds what an erasure would destroy, and changes nothing.
  ///
  /// - Parameters:
  ///   - request: What is to be erased.
  ///   - actor: Whoever asks for it.
  ///   - progress: Told how far the log was read for mentions of a person.
  /// - Returns: The payloads, and what they are known by.
  /// - Throws: ``Refusal``; ``StoreError/held(ticket:reason:)`` where a legal hold forbids it;
  ///   ``StoreError/nothingToErase(_:)``.
  package func plan(
    _ request: ErasureRequest, as actor: Actor, progress: (ErasureProgress) -> Void = { _ in }
  ) throws -> ErasurePlan {
    let plan =
      switch request.scope {
      case .person(let address): try planForgetting(address, as: actor, progress: progress)
      case .ticket(let id): try planErasing(try known(id), as: actor)
      case .message(let message): try planErasing(message, as: actor)
      case .passage(let message, let pattern): try planMasking(pattern, in: message, as: actor)
      }
    try checkHolds(on: plan)
    return plan
  }

  // MARK: One ticket, one message, one passage

  private func planErasing(_ ticket: Ticket, as actor: Actor) throws -> ErasurePlan {
    if let refusal = Policy.refusal(actor, .destroy, ticket: ticket) { throw refusal }
    var chosen = TargetSet()
    for target in try targets(ofTicket: ticket.id) { chosen.insert(target) }
    for copy in try copies(of: chosen.targets.map(\.id)) {
      chosen.insert(copy.targets(masked: nil))
    }
    return try plan(chosen, nothing: name(of: ticket))
  }

  private func planErasing(_ message: ThreadMessage, as actor: Actor) throws -> ErasurePlan {
    let (ticket, _) = try self.message(named: message.id.hex)
    if let refusal = Policy.refusal(actor, .destroy, ticket: ticket) { throw refusal }
    var chosen = TargetSet()
    for content in try content(withCopiesOf: message) {
      chosen.insert(content.targets(masked: nil))
    }
    return try plan(chosen, nothing: "message " + message.id.hex.prefix(12))
  }

  private func planMasking(
    _ pattern: String, in message: ThreadMessage, as actor: Actor
  ) throws -> ErasurePlan {
    let (ticket, _) = try self.message(named: message.id.hex)
    if let refusal = Policy.refusal(actor, .destroy, ticket: ticket) { throw refusal }
    let masker = Masker(passages: [pattern])
    var chosen = TargetSet()
    for content in try content(withCopiesOf: message) {
      if let masked = try content.masked(by: masker) {
        chosen.insert(content.targets(masked: masked))
      }
    }
    return try plan(chosen, identifiers: [pattern], nothing: "the text \(pattern)")
  }

  /// A message's content, and that of every copy that splits made of it.
  private func content(withCopiesOf message: ThreadMessage) throws -> [StoredContent] {
    let own = try content(at: message.position).map { [$0] } ?? []
    return own + (try copies(of: [message.id]))
  }

  private func plan(
    _ chosen: TargetSet, identifiers: [String] = [], nothing: @autoclosure () -> String
  ) throws -> ErasurePlan {
    let targets = chosen.targets
    guard !targets.isEmpty else { throw StoreError.nothingToErase(nothing()) }
    return ErasurePlan(
      targets: targets, identifiers: identifiers, tickets: try ticketNames(of: targets))
  }

  // MARK: A person

  private func planForgetting(
    _ address: String, as actor: Actor, progress: (ErasureProgress) -> Void
  ) throws -> ErasurePlan {
    try require(.destroy, actor)
    let person = try person(address)
    var chosen = TargetSet()
    if let account = person.account {
      for target in try targets(ofAccount: account.id) { chosen.insert(target) }
      for ticket in try tickets(requestedBy: account.id) {
        for target in try targets(ofTicket: ticket) { chosen.insert(target) }
      }
      for position in try messages(by: account.id) where !chosen.contains(position) {
        if let content = try content(at: position) { chosen.insert(content.targets(masked: nil)) }
      }
      for copy in try copies(of: chosen.targets.map(\.id)) {
        chosen.insert(copy.targets(masked: nil))
      }
    }
    let masker = person.masker
    try forEachContent(where: masker.mayMatch(json:), progress: progress) { content in
      guard !chosen.contains(content.position), content.kind?.isErasable == true,
        let masked = try content.masked(by: masker)
      else { return }
      chosen.insert(content.targets(masked: masked))
    }
    return try plan(chosen, identifiers: person.words + person.exact, nothing: address)
  }

  /// The account of an address, and every name and address by which its person wrote.
  private func person(_ address: String) throws -> Person {
    let account = try account(address: address)
    var addresses = [address] + (account?.profile.addresses ?? [])
    var names = [account?.profile.displayName, account?.profile.name].compactMap { $0 }
    if let account {
      for profile in try profiles(of: account.id) {
        addresses += profile.addresses
        names += [profile.displayName, profile.name].compactMap { $0 }
      }
      for position in try messages(by: account.id) {
        guard let body = try content(at: position)?.body,
          let message = try? EventBody(kind: .message, json: body).message
        else { continue }
        addresses.append(message.from.address)
        if let name = message.from.name { names.append(name) }
      }
    }
    return Person(account: account, addresses: addresses, names: names)
  }

  /// What was ever written down of who an account is.
  private func profiles(of account: Identifier) throws -> [AccountProfile] {
    try positions(ofSubject: account).compactMap { position in
      guard let content = try content(at: position), content.kind == .accountSet,
        let body = content.body,
        case .accountSet(let profile) = try? EventBody(kind: .accountSet, json: body)
      else { return nil }
      return profile
    }
  }

  private func ticketNames(of targets: [ErasurePlan.Target]) throws -> [String] {
    var names: [String] = []
    var seen: Set<Identifier> = []
    for target in targets where seen.insert(target.subject).inserted {
      if let ticket = try ticket(target.subject) { names.append(name(of: ticket)) }
    }
    return names
  }

  // MARK: Holds

  /// Refuses where a legal hold is on anything that a plan would destroy.
  func checkHolds(on plan: ErasurePlan) throws {
    for subject in Set(plan.targets.map(\.subject)) {
      if let ticket = try ticket(subject) {
        if ticket.isHeld {
          throw StoreError.held(ticket: name(of: ticket), reason: try reason(of: ticket.holds))
        }
        if let requester = try ticket.requester.flatMap({ try account($0) }),
          !requester.holds.isEmpty
        {
          throw StoreError.held(
            ticket: requester.shownName, reason: try reason(of: requester.holds))
        }
      } else if let account = try account(subject), !account.holds.isEmpty {
        throw StoreError.held(ticket: account.shownName, reason: try reason(of: account.holds))
      }
    }
    try checkAuthors(of: plan)
  }

  /// Refuses where somebody under a hold wrote any of the messages, in whosever ticket.
  private func checkAuthors(of plan: ErasurePlan) throws {
    let held = try heldAccounts()
    guard !held.isEmpty else { return }
    for target in plan.targets where EventKind(rawValue: target.kind)?.isMessage == true {
      let author = try database.first(
        "SELECT author FROM message WHERE position = ?", target.position
      ) { $0.identifier(0) }
      if let account = held.first(where: { $0.id == author }) {
        throw StoreError.held(ticket: account.shownName, reason: try reason(of: account.holds))
      }
    }
  }

  private func reason(of holds: [Digest]) throws -> String? {
    guard let last = holds.last else { return nil }
    let body = try database.first(
      """
      SELECT payload.body FROM event JOIN payload ON payload.position = event.position
      WHERE event.id = ?
      """, last
    ) { $0.blob(0) }
    guard let body, case .holdAdded(let hold) = try? EventBody(kind: .holdAdd, json: body) else {
      return nil
    }
    return hold.reason
  }
}

/// Somebody who asked to be forgotten.
private struct Person {
  let account: Account?
  /// Addresses, and names of more than one word: masked in whatever case.
  let words: [String]
  /// Names of one word, which may be ordinary words too: masked as they are written.
  let exact: [String]

  init(account: Account?, addresses: [String], names: [String]) {
    self.account = account
    let names = Set(names.filter { $0.unicodeScalars.count > 2 })
    words = Set(addresses.map(Contact.key(of:))).union(names.filter { $0.contains(" ") }).sorted()
    exact = names.filter { !$0.contains(" ") }.sorted()
  }

  var masker: Masker { Masker(words: words, exact: exact) }
}
