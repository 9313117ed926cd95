/// How far a backup has come.
package struct BackupProgress: Hashable, Sendable {
  /// Pages copied so far.
  package let copied: Int
  /// Pages in all.
  package let total: Int
}
