/// Where a backup goes.
package enum BackupDestination: Sendable, Hashable {
  /// A new or empty folder, laid out as a desk's own.
  case folder(String)
  /// A new file: one tar archive.
  case file(String)
  /// A tar archive written to an open file, such as standard output.
  case stream(Int32)
}
