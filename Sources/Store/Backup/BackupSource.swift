import Glibc

/// Where a backup comes from.
package enum BackupSource: Sendable, Hashable {
  case folder(String)
  case file(String)
  /// A tar archive read from an open file, such as standard input.
  case stream(Int32)

  /// The folder or file at a path.
  ///
  /// - Throws: ``FileError`` where there is neither.
  package init(path: String) throws {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw FileError(path: path, code: errno) }
    self = facts.st_mode & S_IFMT == S_IFDIR ? .folder(path) : .file(path)
  }
}
