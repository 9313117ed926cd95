internal import Tickets

/// The bytes of one file of a backup, wherever they come from.
protocol BackupContent {
  /// Gives the bytes that are left, piece by piece.
  func forEachPiece(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws
}

extension BackupContent {
  /// Writes the bytes to a file, if there is one, and gives their hash.
  @discardableResult
  func write(to file: OpenFile?) throws -> Digest {
    var hasher = SHA256()
    try forEachPiece { bytes in
      hasher.update(bytes)
      try file?.write(bytes)
    }
    return hasher.finalize()
  }
}

extension [UInt8]: BackupContent {
  func forEachPiece(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    try withUnsafeBufferPointer(body)
  }
}
