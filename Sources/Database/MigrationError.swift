/// Why a database's schema can't be brought up to date.
package enum MigrationError: Error, Hashable, Sendable {
  /// The database has migrations that this program does not know.
  case newer([String])
  /// A known migration was applied out of turn.
  case disordered(found: String, expected: String)
}

extension MigrationError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .newer(let names):
      "The database was written by a newer ttydesk (\(names.joined(separator: ", "))): "
        + "upgrade ttydesk to open it."
    case .disordered(let found, let expected):
      "The database has migration \(found) where \(expected) belongs: restore a backup."
    }
  }
}
