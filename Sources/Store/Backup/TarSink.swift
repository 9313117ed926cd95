import Glibc
internal import Tickets

/// Writes a backup as one tar archive that any `tar` reads; memory does not grow with its files.
final class TarSink: BackupSink {
  private let file: OpenFile
  /// The name that the file gets at the end, and the one that it has until then.
  private let names: (target: String, temporary: String)?
  private let seconds: Int64

  /// Writes to an open file, which stays open.
  init(stream: Int32, at time: Timestamp) {
    file = OpenFile(borrowing: stream, path: "the output")
    names = nil
    seconds = time.milliseconds / 1_000
  }

  /// Writes a new file.
  init(path: String, at time: Timestamp) throws {
    guard access(path, F_OK) != 0 else { throw BackupError.exists(path: path) }
    let temporary = "\(path).\(getpid()).partial"
    file = try OpenFile(path: temporary, flags: O_WRONLY | O_CREAT | O_TRUNC)
    names = (path, temporary)
    seconds = time.milliseconds / 1_000
  }

  func add(
    _ entry: BackupEntry, size: Int64, _ content: some BackupContent
  ) throws -> Digest {
    let header = TarHeader(name: entry.name, kind: .file, size: size)
    try file.write(header.block(seconds: seconds))
    let start = file.written
    let hash = try content.write(to: file)
    guard file.written - start == size else {
      throw BackupError.wrongSize(
        entry: entry.name, found: file.written - start, expected: size)
    }
    try file.write([UInt8](repeating: 0, count: header.padding))
    return hash
  }

  func finish() throws {
    try file.write([UInt8](repeating: 0, count: 2 * TarHeader.blockSize))
    guard let names else { return }
    try file.sync()
    try OpenFile.rename(names.temporary, to: names.target)
  }

  func abandon() {
    guard let names else { return }
    _ = unlink(names.temporary)
  }
}
