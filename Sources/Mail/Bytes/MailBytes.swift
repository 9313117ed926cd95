internal import Glibc

/// Bytes of a message or a mailbox that never change: in memory, or mapped from a file.
///
/// Parts and attachments are ranges of these bytes, so that a mail of 100 MB is never copied. A
/// file that another program cuts short while it is mapped ends the process (SIGBUS): only files
/// above ``mappingThreshold`` are mapped, and mail stores do not shorten those in place.
// Sendable though it holds a pointer: nobody writes to the memory after `init`, and the mapping is
// private and read-only.
package final class MailBytes: @unchecked Sendable {
  private enum Storage {
    case array([UInt8])
    case mapping(UnsafeRawBufferPointer)
  }

  private let storage: Storage

  /// How many bytes there are.
  package let count: Int

  /// Files of at least this many bytes are mapped; smaller ones are read, which is quicker.
  package static let mappingThreshold = 1 << 20

  /// Bytes that are in memory already.
  package init(_ bytes: [UInt8]) {
    storage = .array(bytes)
    count = bytes.count
  }

  /// The content of the file at `path`.
  ///
  /// A pipe or a device is read to its end. Throws ``MailError/unreadable(path:code:)``.
  package init(contentsOf path: String) throws(MailError) {
    let descriptor =
      path == "-" ? dup(0) : FileName.withBytes(of: path) { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .unreadable(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, code: errno) }
    let isFile = status.st_mode & S_IFMT == S_IFREG
    let size = Int(status.st_size)
    if isFile, size >= MailBytes.mappingThreshold,
      let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      address != UnsafeMutableRawPointer(bitPattern: -1)
    {
      storage = .mapping(UnsafeRawBufferPointer(start: address, count: size))
      count = size
      return
    }
    let bytes = try MailBytes.readAll(descriptor, expecting: isFile ? size : 0, path: path)
    storage = .array(bytes)
    count = bytes.count
  }

  deinit {
    guard case .mapping(let region) = storage else { return }
    munmap(UnsafeMutableRawPointer(mutating: region.baseAddress), region.count)
  }

  /// Lends the bytes of a range for the time of `body`.
  package func withBytes<Result, Failure: Error>(
    _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    defer { withExtendedLifetime(self) {} }
    switch storage {
    case .array(let bytes):
      return try bytes.withUnsafeBufferPointer { (all) throws(Failure) in
        try body(UnsafeBufferPointer(rebasing: all[range]))
      }
    case .mapping(let region):
      let bytes = region.bindMemory(to: UInt8.self)
      return try body(UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }

  private static func readAll(
    _ descriptor: Int32, expecting size: Int, path: String
  ) throws(MailError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let room = max(1 << 16, size + 1 - bytes.count)
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: room))
      let got = bytes.withUnsafeMutableBytes { all in
        let free = UnsafeMutableRawBufferPointer(rebasing: all[start...])
        return read(descriptor, free.baseAddress, room)
      }
      let code = errno
      bytes.removeLast(room - max(0, got))
      if got == 0 { return bytes }
      if got < 0, code != EINTR { throw .unreadable(path: path, code: code) }
    }
  }
}
