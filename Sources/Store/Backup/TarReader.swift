/// Reads a tar archive from its beginning to its end, without ever going back.
final class TarReader: BackupContent {
  private let file: OpenFile
  /// How many bytes are read.
  private var offset: Int64 = 0
  /// What is left of the entry at hand.
  private var left: Int64 = 0
  private var padding = 0

  init(file: OpenFile) {
    self.file = file
  }

  /// The header of the next entry; nil at the end.
  ///
  /// - Throws: ``BackupError/notATar(offset:)`` or ``BackupError/truncated``.
  func next() throws -> TarHeader? {
    try forEachPiece { _ in }
    try skip(padding)
    let block = try bytes(TarHeader.blockSize)
    guard !block.allSatisfy({ $0 == 0 }) else {
      try drain()
      return nil
    }
    guard let header = TarHeader(block: block) else {
      throw BackupError.notATar(offset: offset - Int64(TarHeader.blockSize))
    }
    left = header.size
    padding = header.padding
    return header
  }

  func forEachPiece(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { buffer in
      while left > 0 {
        let size = Int(min(left, Int64(buffer.count)))
        let piece = UnsafeMutableBufferPointer(rebasing: buffer[..<size])
        guard try file.read(into: piece) == size else { throw BackupError.truncated }
        offset += Int64(size)
        left -= Int64(size)
        try body(UnsafeBufferPointer(piece))
      }
    }
  }

  private func skip(_ count: Int) throws {
    if count > 0 { _ = try bytes(count) }
    padding = 0
  }

  /// Reads a stream to its end, so that whoever writes it is not cut off.
  private func drain() throws {
    try file.forEachPiece { _ in }
  }

  private func bytes(_ count: Int) throws -> [UInt8] {
    let bytes = try [UInt8](unsafeUninitializedCapacity: count) { buffer, got in
      got = try file.read(into: UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
    }
    guard bytes.count == count else {
      throw offset == 0 ? BackupError.notATar(offset: 0) : BackupError.truncated
    }
    offset += Int64(count)
    return bytes
  }
}
