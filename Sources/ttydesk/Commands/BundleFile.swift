import Glibc
import Store
import Sync

/// The file of a bundle, which is read more than once: first to check it, then to take it in.
struct BundleFile {
  private let file: Int32
  private let path: String

  init(_ file: Int32, path: String) {
    self.file = file
    self.path = path
  }

  /// A reader from the beginning; it ends the one before.
  func reader() throws -> BundleReader {
    try rewind()
    return BundleReader { try Files.readSome(file, name: path) }
  }

  /// Checks that a hub signed the file as it is.
  func verify(of hub: Introduction) throws {
    try rewind()
    try BundleSeal.verify(
      of: hub, { try Files.readSome(file, name: path) },
      check: KeyProgram().verify(_:of:))
  }

  private func rewind() throws {
    guard lseek(file, 0, SEEK_SET) == 0 else { throw FileError(path: path, code: errno) }
  }
}
