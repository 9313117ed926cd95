internal import Database
internal import Tickets

extension Store {
  /// Folds one event into its account and writes what changed.
  func projectAccount(_ entry: LogEntry, at position: Int64) throws {
    let id = entry.header.subject
    let known = try storedAccount(id)
    guard known != nil || entry.kind == .accountSet else { return }
    let row = known?.position ?? position
    var account = known?.account ?? Account(id: id)
    account.apply(entry)
    try save(account, before: known?.account, at: row)
  }

  /// Writes an account's row and the names by which it is found.
  func save(_ account: Account, before: Account?, at row: Int64) throws {
    try database.run(
      """
      INSERT INTO account (position, id, staff, state) VALUES (?, ?, ?, ?)
      ON CONFLICT (position) DO UPDATE SET staff = excluded.staff, state = excluded.state
      """, row, account.id, account.isStaff, StateCoding.encode(account))
    for address in (before?.profile.addresses ?? []) + account.profile.addresses {
      backlog?.correspondents[Contact.key(of: address)] = nil
    }
    if before?.profile != account.profile {
      try saveNames(of: account, before: before, at: row)
    }
  }

  /// An account's state and its row; nil where the desk does not hold it.
  func storedAccount(_ id: Identifier) throws -> (position: Int64, account: Account)? {
    try database.first("SELECT position, state FROM account WHERE id = ?", id) { row in
      (row.int64(0), try row.withBlob(1) { try StateCoding.decode(Account.self, from: $0) })
    }
  }

  /// Keeps the tables by which accounts are found.
  private func saveNames(of account: Account, before: Account?, at row: Int64) throws {
    if let before {
      try forgetNames(of: before, at: row)
    }
    let profile = account.profile
    if let name = profile.name {
      try database.run(
        "INSERT OR IGNORE INTO account_name (name, account) VALUES (?, ?)", name.lowercased(), row)
    }
    if let login = profile.login {
      try database.run(
        "INSERT OR IGNORE INTO account_login (login, account) VALUES (?, ?)", login, row)
    }
    for address in profile.addresses {
      try database.run(
        "INSERT OR IGNORE INTO account_address (address, account) VALUES (?, ?)",
        Contact.key(of: address), row)
    }
    for word in profile.words {
      try database.run(
        "INSERT OR IGNORE INTO account_word (word, account) VALUES (?, ?)", word, row)
    }
  }

  /// Takes an account's row away with the names by which it is found.
  func remove(_ account: Account, at row: Int64) throws {
    try forgetNames(of: account, at: row)
    try database.run("DELETE FROM account WHERE position = ?", row)
  }

  private func forgetNames(of account: Account, at row: Int64) throws {
    if let name = account.profile.name {
      try database.run(
        "DELETE FROM account_name WHERE name = ? AND account = ?", name.lowercased(), row)
    }
    if let login = account.profile.login {
      try database.run("DELETE FROM account_login WHERE login = ? AND account = ?", login, row)
    }
    for address in account.profile.addresses {
      try database.run(
        "DELETE FROM account_address WHERE address = ? AND account = ?", Contact.key(of: address),
        row)
    }
    for word in account.profile.words {
      try database.run("DELETE FROM account_word WHERE word = ? AND account = ?", word, row)
    }
  }
}

extension AccountProfile {
  /// The words by which the account is found.
  fileprivate var words: [String] {
    AccountWords.words(
      in: ([name, displayName].compactMap { $0 } + addresses).joined(separator: " "))
  }
}
