import Glibc
import Store

/// A folder of this process alone, in memory where the system has such a place.
enum TemporaryFolder {
  /// Makes one (0700).
  static func make() throws -> String {
    let base = Environment.value("XDG_RUNTIME_DIR") ?? Environment.value("TMPDIR") ?? "/tmp"
    var template = Array("\(base)/ttydesk.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileError(path: base, code: errno) }
    return template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? base
    }
  }

  /// Takes it away with the files in it.
  static func remove(_ path: String) {
    for name in Files.names(in: path) { Files.remove("\(path)/\(name)") }
    rmdir(path)
  }
}
