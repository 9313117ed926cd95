internal import Database
package import Tickets

extension Store {
  /// Keeps the content of an attachment, once, poured in piece by piece.
  ///
  /// An event has to name it within the hour: what none names is swept away later.
  package func addBlob(
    _ pour: ((UnsafeBufferPointer<UInt8>) throws -> Void) throws -> Void
  ) throws -> Digest {
    try blobs.add(pour)
  }

  /// Keeps bytes that are in memory.
  package func addBlob(_ bytes: [UInt8]) throws -> Digest {
    try blobs.add(bytes)
  }

  /// Takes away the content that no event names, as programs leave it that are killed before
  /// what they write is kept; but not of the last hour, for somebody may be about to name it.
  ///
  /// - Returns: How many files went.
  @discardableResult
  package func sweepBlobs() throws -> Int {
    blobs.sweep()
    var count = 0
    var rest = blobs.settled()[...]
    while !rest.isEmpty {
      let some = rest.prefix(Store.sweptAtOnce)
      rest = rest.dropFirst(some.count)
      // In a transaction, so that nobody names one between the look and the deed.
      count += try batch { try some.count { try destroyUnused($0) } }
    }
    return count
  }

  /// How many files are looked at before others may write.
  private static let sweptAtOnce = 256

  /// Takes a blob away if no event names it, and tells whether it did.
  func destroyUnused(_ hash: Digest) throws -> Bool {
    let isUsed = try database.value("SELECT 1 FROM blob_use WHERE hash = ? LIMIT 1", hash) != nil
    if !isUsed { try blobs.destroy(hash) }
    return !isUsed
  }

  /// The content of an attachment.
  ///
  /// Throws ``StoreError/blobMissing(_:)`` where it was erased or lost.
  package func readBlob(_ hash: Digest) throws -> [UInt8] {
    try blobs.read(hash)
  }
}
