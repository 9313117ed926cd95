/// The steps that bring a database's schema up to date, each applied once and in order.
///
/// A step that has been released is never changed, removed or moved: a new one is added.
package struct Migrator: Sendable {
  private struct Step: Sendable {
    let name: String
    let apply: @Sendable (Connection) throws -> Void
  }

  private var steps: [Step] = []

  /// No steps yet.
  package init() {}

  /// Adds the next step; two steps of one name are a programmer's error.
  package mutating func add(
    _ name: String, _ apply: @escaping @Sendable (Connection) throws -> Void
  ) {
    precondition(!steps.contains { $0.name == name }, "two migrations are called \(name)")
    steps.append(Step(name: name, apply: apply))
  }

  /// The names of the steps that the database still lacks.
  ///
  /// - Throws: ``MigrationError``, or what SQLite reports.
  package func pending(in connection: Connection) throws -> [String] {
    let applied = try Migrator.applied(in: connection)
    try check(applied)
    return steps.dropFirst(applied.count).map(\.name)
  }

  /// Applies what is missing, each step in one transaction of its own.
  ///
  /// A database that is up to date is not written. Two programs may do this at the same time.
  ///
  /// - Throws: ``MigrationError``, what SQLite reports, or what a step throws; the steps before
  ///   the failed one stay applied.
  package func migrate(_ connection: Connection) throws {
    guard try !pending(in: connection).isEmpty else { return }
    for step in steps {
      try connection.transaction(.immediate) {
        // Asked anew inside the transaction: another program may have been faster.
        guard try pending(in: connection).first == step.name else { return }
        try step.apply(connection)
        try connection.run(Migrator.table)
        try connection.run("INSERT INTO migration (name) VALUES (?)", step.name)
      }
    }
  }

  /// Applied steps must be the first ones of ours, in our order.
  private func check(_ applied: [String]) throws(MigrationError) {
    let known = Set(steps.map(\.name))
    let unknown = applied.filter { !known.contains($0) }
    guard unknown.isEmpty else { throw .newer(unknown) }
    for (name, step) in zip(applied, steps) where name != step.name {
      throw .disordered(found: name, expected: step.name)
    }
  }

  private static func applied(in connection: Connection) throws -> [String] {
    let table = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'"
    guard try connection.value(table) != nil else { return [] }
    return try connection.all("SELECT name FROM migration ORDER BY position") { $0.text(0) }
  }

  private static let table = """
    CREATE TABLE IF NOT EXISTS migration (
      position INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT
    """
}
