package import Tickets

extension Store {
  /// Keeps the content of an attachment, once, poured in piece by piece.
  ///
  /// It stays even if no message comes to use it.
  package func addBlob(
    _ pour: ((UnsafeBufferPointer<UInt8>) throws -> Void) throws -> Void
  ) throws -> Digest {
    try blobs.add(pour)
  }

  /// Keeps bytes that are in memory.
  package func addBlob(_ bytes: [UInt8]) throws -> Digest {
    try blobs.add(bytes)
  }

  /// The content of an attachment.
  ///
  /// Throws ``StoreError/blobMissing(_:)`` where it was erased or lost.
  package func readBlob(_ hash: Digest) throws -> [UInt8] {
    try blobs.read(hash)
  }
}
