internal import Glibc

/// Tells who overwrites what erasures left: one program at a time, until it ends.
final class ScrubbingLock {
  private let folder: Int32

  /// nil while somebody else has the lock.
  init?(_ desk: DeskFolder) throws {
    folder = open(desk.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw FileError(path: desk.path, code: errno) }
    guard flock(folder, LOCK_EX | LOCK_NB) == 0 else { return nil }
  }

  deinit {
    close(folder)
  }
}
