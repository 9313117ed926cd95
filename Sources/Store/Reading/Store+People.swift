internal import Database
package import Tickets

extension Store {
  /// Accounts with a word in their name or address that begins like each of the words given, at
  /// most so many, in the order in which they came.
  package func accounts(matching text: String, limit: Int) throws -> [Account] {
    let words = AccountWords.words(in: text)
    guard !words.isEmpty else { return [] }
    // The longest word has the fewest candidates; the others narrow them one by one.
    let longest = words.max { $0.utf8.count < $1.utf8.count } ?? ""
    var found: [Account] = []
    var seen: Set<Int64> = []
    let statement = try database.statement(
      """
      SELECT account.position, account.state FROM account_word
      JOIN account ON account.position = account_word.account
      WHERE word >= ? AND word < ?
      """)
    try statement.bind(longest, longest + "\u{10FFFF}")
    defer { statement.reset() }
    while found.count < limit, try statement.step() {
      guard seen.insert(statement.row.int64(0)).inserted else { continue }
      let account = try statement.row.withBlob(1) {
        try StateCoding.decode(Account.self, from: $0)
      }
      guard !account.isErased, account.matches(words) else { continue }
      found.append(account)
    }
    return found
  }

  /// The tags in use, the commonest first.
  ///
  /// - `limit`: At most so many; what follows in the alphabet is left out.
  package func tags(limit: Int) throws -> [String] {
    // From one tag to the next by the index, so that tickets are passed over rather than read.
    let found = try database.all(
      """
      WITH RECURSIVE used (tag) AS (
        SELECT min(tag) FROM ticket_tag
        UNION ALL
        SELECT (SELECT min(tag) FROM ticket_tag WHERE tag > used.tag) FROM used
        WHERE used.tag IS NOT NULL
      )
      SELECT tag, (SELECT count(*) FROM (
        SELECT 1 FROM ticket_tag WHERE ticket_tag.tag = used.tag LIMIT 200))
      FROM used WHERE tag IS NOT NULL LIMIT ?
      """, limit
    ) { (tag: $0.text(0), count: $0.int(1)) }
    return found.sorted { ($1.count, $0.tag) < ($0.count, $1.tag) }.map(\.tag)
  }

  /// Whether the desk holds no ticket at all.
  package func isEmpty() throws -> Bool {
    try database.value("SELECT 1 FROM ticket LIMIT 1") == nil
  }

  /// The tickets whose names begin with these digits, the greatest number first.
  package func tickets(numberPrefix digits: String, limit: Int) throws -> [ListedTicket] {
    guard var low = Int64(digits), low > 0 else { return [] }
    var high = low + 1
    var positions: [Int64] = []
    while low < 1_000_000_000, positions.count < limit {
      positions += try database.all(
        "SELECT position FROM ticket WHERE number >= ? AND number < ? AND listed = 1 LIMIT ?", low,
        high, limit - positions.count
      ) { $0.int64(0) }
      low *= 10
      high *= 10
    }
    return try positions.compactMap { try listedTicket(ListKey(values: [], position: $0)) }
  }

  /// Lets what the body reads be stopped: `keepGoing` is asked now and then.
  ///
  /// When it says false, the reading fails with ``StoreError/interrupted(_:)``.
  package func interruptible<Result>(
    _ keepGoing: @escaping () -> Bool, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try database.withProgress(keepGoing: keepGoing, body)
    } catch let error as DatabaseError where error.kind == .interrupted {
      throw StoreError.interrupted("the reading")
    }
  }
}

extension Account {
  fileprivate func matches(_ words: [String]) -> Bool {
    let own = AccountWords.words(
      in: ([profile.name, profile.displayName].compactMap { $0 } + profile.addresses)
        .joined(separator: " "))
    return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
  }
}
