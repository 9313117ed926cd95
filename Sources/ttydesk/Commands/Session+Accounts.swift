import Commands
import Store
import Sync
import Text
import Tickets

/// Accounts and what they may do.
extension Session {
  /// Does `ttydesk account add`.
  func addAccount() throws {
    let name = try accountName(invocation.argument(.name))
    guard let role = Role(rawValue: invocation.required(.role)) else { return }
    let queues = try invocation.values(.queue).map { try store.queue(named: $0).id }
    let grants =
      queues.isEmpty ? [Grant(role: role)] : queues.map { Grant(role: role, queue: $0) }
    let addresses = try invocation.values(.address).map(address)
    // Somebody who wrote in before keeps the name that they gave.
    let known = try addresses.compactMap { try store.account(address: $0) }.first?.profile
    let profile = AccountProfile(
      name: name, displayName: invocation.value(.name) ?? known?.displayName,
      addresses: addresses + (known?.addresses ?? []).filter { !addresses.contains($0) },
      login: try login(),
      organization: try known?.organization
        ?? addresses.first.flatMap { try store.organization(forAddress: $0) },
      keys: try givenKeys(invocation.values(.key)).map(\.line))
    let id = try store.addAccount(profile, grants: grants, as: actor)
    try report(
      "Made the account \(name).", name: name, json: try json(of: try account(id)))
  }

  /// Does `ttydesk account list`.
  func listAccounts() throws {
    try requireStaff()
    for account in try store.namedAccounts() {
      if output.isJSON {
        try output.write(try json(of: account))
      } else {
        let facts = [
          try rights(of: account), account.profile.displayName ?? "",
          account.profile.addresses.joined(separator: ", "),
          account.profile.login.map { "login \($0)" } ?? "",
          account.profile.keys.isEmpty ? "" : account.profile.keys.count.counted("key"),
        ]
        try writeDefinition(
          account.profile.name ?? account.id.short,
          facts.filter { !$0.isEmpty }.joined(separator: " · "))
      }
    }
  }

  /// Does `ttydesk account revoke`.
  func revokeAccount() throws {
    let account = try givenAccount()
    guard account.id != actor.id else {
      throw Failure(.notPermitted, "you cannot close your own account; ask another admin")
    }
    try store.revoke(account, reason: nil, as: actor)
    try reportAccountChange(of: account, "The account \(account.shownName) is closed.")
  }

  /// Does `ttydesk account grant`.
  func grantQueues() throws {
    let account = try givenAccount()
    let staff = account.grants.filter { $0.role.isStaff }
    guard account.isRevoked || !staff.contains(where: { $0.queue == nil }) else {
      throw Failure(
        .dataError, "\(account.shownName) has every queue already, as \(try rights(of: account))")
    }
    let role = staff.last?.role ?? account.grants.last?.role ?? .agent
    try store.batch {
      for queue in try givenQueues() {
        try store.grant(Grant(role: role, queue: queue.id), to: account, as: actor)
      }
    }
    try reportAccountChange(of: account, "\(account.shownName) has more queues.")
  }

  /// Does `ttydesk account ungrant`.
  func ungrantQueues() throws {
    let account = try givenAccount()
    try store.batch {
      for queue in try givenQueues() {
        let grants = account.grants.filter { $0.queue == queue.id }
        guard !grants.isEmpty else {
          throw Failure(
            .dataError, "\(account.shownName) has no role of its own in \(queue.queue.name)")
        }
        for grant in grants { try store.ungrant(grant, from: account, as: actor) }
      }
    }
    try reportAccountChange(of: account, "\(account.shownName) has fewer queues.")
  }

  func givenAccount() throws -> Account {
    try requireStaff()
    return try store.account(nameOrAddress: invocation.argument(.account))
  }

  private func givenQueues() throws -> [QueueEntry] {
    try invocation.allArguments(.queue).map { try store.queue(named: $0) }
  }

  private func account(_ id: Identifier) throws -> Account {
    guard let account = try store.account(id) else { throw StoreError.unknownAccount(id.hex) }
    return account
  }

  func reportAccountChange(of account: Account, _ sentence: String) throws {
    try report(
      sentence, name: account.profile.name ?? account.shownName,
      json: try json(of: try self.account(account.id)))
  }

  /// A name that can be typed and mentioned: letters, digits and `.-_`.
  private func accountName(_ name: String) throws -> String {
    guard MentionParser.names(in: "@" + name) == [name],
      !["me", "nobody", "none"].contains(name.lowercased())
    else {
      throw StoreError.badValue(
        field: "an account's name", value: "'\(name)'",
        expected: "letters, digits, dots, hyphens and underscores, such as ann")
    }
    return name
  }

  /// A text that is a mail address.
  func address(_ text: String) throws -> String {
    guard text.split(separator: "@", omittingEmptySubsequences: false).count == 2,
      !text.hasPrefix("@"), !text.hasSuffix("@"), !text.contains(where: \.isWhitespace)
    else {
      throw StoreError.badValue(
        field: "an address", value: "'\(text)'",
        expected: "a mail address such as ann@example.org")
    }
    return text
  }

  private func login() throws -> String? {
    guard let login = invocation.value(.login) else { return nil }
    if let holder = try store.account(login: login) {
      throw Failure(
        .cannotCreate, "the user \(login) acts as \(holder.shownName) already; choose another")
    }
    return login
  }

  /// What an account may do, in a few words.
  private func rights(of account: Account) throws -> String {
    guard !account.isRevoked else { return "closed" }
    guard !account.grants.isEmpty else { return "no role" }
    return try account.grants.map { grant in
      try grant.role.rawValue + (grant.queue.map { " in " + (try names.queue($0)) } ?? "")
    }.joined(separator: ", ")
  }

  private func json(of account: Account) throws -> JSON {
    [
      "id": .string(account.id.hex), "name": JSON(account.profile.name),
      "displayName": JSON(account.profile.displayName),
      "roles": .array(
        try account.grants.map { grant in
          [
            "role": .string(grant.role.rawValue),
            "queue": JSON(try grant.queue.map { try names.queue($0) }),
          ]
        }),
      "addresses": .array(account.profile.addresses.map(JSON.string)),
      "login": JSON(account.profile.login),
      "organization": JSON(try names.organization(account.profile.organization)),
      "revoked": .bool(account.isRevoked),
      "keys": .array(
        account.profile.keys.compactMap { PublicKey(line: $0) }.map { .string($0.fingerprint) }),
    ]
  }
}
