internal import Database
package import Tickets

extension Store {
  /// The account with that identifier.
  package func account(_ id: Identifier) throws -> Account? {
    try storedAccount(id)?.account
  }

  /// The account of that name; names are compared without regard to case.
  package func account(named name: String) throws -> Account? {
    try account(where: "account_name", "name", name.lowercased())
  }

  /// The account that has that address.
  package func account(address: String) throws -> Account? {
    try account(where: "account_address", "address", Contact.key(of: address))
  }

  /// The account that the user of the operating system acts as.
  package func account(login: String) throws -> Account? {
    try account(where: "account_login", "login", login)
  }

  /// The account of that name or address.
  ///
  /// - Throws: ``StoreError/unknownAccount(_:)``.
  package func account(nameOrAddress text: String) throws -> Account {
    if let account = try account(named: text) { return account }
    if let account = try account(address: text) { return account }
    if let id = Identifier(hex: text), let account = try account(id) { return account }
    throw StoreError.unknownAccount(text)
  }

  /// The accounts of the desk's own people, in the order in which they came.
  package func staff() throws -> [Account] {
    try database.all("SELECT state FROM account WHERE staff = 1 ORDER BY position") { row in
      try row.withBlob(0) { try StateCoding.decode(Account.self, from: $0) }
    }
  }

  /// All accounts with a name, a grant or a login: those that somebody added, not those that
  /// only wrote in.
  package func namedAccounts() throws -> [Account] {
    let sql = """
      SELECT state FROM account
      WHERE position IN (SELECT account FROM account_name) ORDER BY position
      """
    return try database.all(sql) { row in
      try row.withBlob(0) { try StateCoding.decode(Account.self, from: $0) }
    }
  }

  /// An account with what policy needs to know about it.
  package func actor(_ account: Account) throws -> Actor {
    let organization = try account.profile.organization.flatMap { try self.organization($0) }
    return Actor(
      account: account, hasCompanyAccess: organization?.hasCompanyAccess ?? false)
  }

  private func account(
    where table: String, _ column: String, _ value: String
  ) throws -> Account? {
    let sql = """
      SELECT state FROM account JOIN \(table) ON \(table).account = account.position
      WHERE \(table).\(column) = ? ORDER BY \(table).account LIMIT 1
      """
    return try database.first(sql, value) { row in
      try row.withBlob(0) { try StateCoding.decode(Account.self, from: $0) }
    }
  }
}
