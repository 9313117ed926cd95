import Glibc
import Store

/// Whole files, read and written by the calls of the system.
enum Files {
  /// The bytes of a file.
  static func read(_ path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(file) }
    return try read(file, name: path)
  }

  /// All that standard input gives.
  static func readStandardInput() throws -> [UInt8] {
    try read(STDIN_FILENO, name: "standard input")
  }

  /// Makes a file that was not there, for its owner alone.
  ///
  /// - Throws: ``FileError`` with `EEXIST` where there is one.
  static func create(_ path: String, _ bytes: [UInt8]) throws {
    try write(bytes, to: path, O_EXCL)
  }

  /// Makes a file that was not there, for its owner alone, piece by piece; a failure leaves none.
  ///
  /// - `pour`: Given a function that takes the bytes.
  static func create(_ path: String, _ pour: (([UInt8]) throws -> Void) throws -> Void) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_EXCL, 0o600)
    guard file >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(file) }
    var buffer: [UInt8] = []
    do {
      try pour { bytes in
        buffer += bytes
        guard buffer.count >= bufferSize else { return }
        try write(buffer, to: file, name: path)
        buffer.removeAll(keepingCapacity: true)
      }
      try write(buffer, to: file, name: path)
      guard fsync(file) == 0 || errno == EINVAL else { throw FileError(path: path, code: errno) }
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Whether there is a folder of that name.
  static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes a file, in the place of what was there.
  static func replace(_ path: String, _ bytes: [UInt8]) throws {
    try write(bytes, to: path, O_TRUNC)
  }

  /// Makes a file in the place of what was there: a reader sees the old one or the new one.
  static func replaceWhole(_ path: String, _ bytes: [UInt8]) throws {
    let temporary = "\(path).\(getpid())"
    try replace(temporary, bytes)
    guard rename(temporary, path) == 0 else { throw FileError(path: path, code: errno) }
  }

  /// Takes a file away, if it is there.
  static func remove(_ path: String) {
    unlink(path)
  }

  /// The names of what a folder holds; none where it cannot be read.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func read(_ file: Int32, name: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
      while true {
        let got = Glibc.read(file, buffer.baseAddress, buffer.count)
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw FileError(path: name, code: errno) }
        if got == 0 { return }
        bytes += buffer[..<got]
      }
    }
    return bytes
  }

  /// The next bytes of an open file; none at its end.
  static func readSome(_ file: Int32, name: String) throws -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: bufferSize)
    while true {
      let got = Glibc.read(file, &buffer, buffer.count)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw FileError(path: name, code: errno) }
      return Array(buffer[..<got])
    }
  }

  /// Writes all bytes to an open file.
  static func write(_ bytes: [UInt8], to file: Int32, name: String) throws {
    try bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let wrote = Glibc.write(
          file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if wrote < 0, errno == EINTR { continue }
        guard wrote >= 0 else { throw FileError(path: name, code: errno) }
        rest = rest.dropFirst(wrote)
      }
    }
  }

  private static func write(_ bytes: [UInt8], to path: String, _ flag: Int32) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flag, 0o600)
    guard file >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(file) }
    try write(bytes, to: file, name: path)
  }

  private static let bufferSize = 1 << 16
}

extension String {
  /// The path with the home directory in the place of a leading `~/`.
  var expandingHome: String {
    guard hasPrefix("~/"), let home = Environment.home else { return self }
    return home + dropFirst(1)
  }

  /// What stands behind the last slash of a path.
  var lastPathComponent: String { split(separator: "/").last.map(String.init) ?? self }
}
