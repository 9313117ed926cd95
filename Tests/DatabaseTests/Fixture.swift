import Database
import Foundation
import Testing

/// Where a test's database lives: most behaviour must be the same in memory and in a file.
enum Place: CaseIterable, Sendable {
  case memory
  case file
}

/// A folder of a test's own, removed afterwards.
func withFolder<T>(_ body: (String) throws -> T) throws -> T {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("ttydesk-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}

/// A new database; at the end no statement may be left between its rows.
func withDatabase(_ place: Place, _ body: (Connection) throws -> Void) throws {
  try withFolder { folder in
    let path = place == .memory ? ":memory:" : "\(folder)/test.sqlite"
    let database = try Connection(path: path)
    try body(database)
    #expect(database.busyStatement == nil)
    database.close()
  }
}

/// Expects the body to throw a database error of this kind.
func expectFailure(
  _ kind: DatabaseError.Kind, at location: SourceLocation = #_sourceLocation,
  _ body: () throws -> Void
) {
  let error = #expect(throws: DatabaseError.self, sourceLocation: location) { try body() }
  #expect(error?.kind == kind, sourceLocation: location)
}

/// What a test throws to leave a transaction.
struct Abandoned: Error {}

/// Expects the body to be left by the test's own error.
func expectAbandoned(
  at location: SourceLocation = #_sourceLocation, _ body: () throws -> Void
) {
  #expect(throws: Abandoned.self, sourceLocation: location) { try body() }
}
