internal import Database
package import Tickets

/// Files of attachments travel apart from the events that name them.
extension Store {
  /// Does as ``take(_:postponesSearch:)``, and remembers which files the events name that are not
  /// here.
  package func takeWantingBlobs(
    _ items: [Outgoing], postponesSearch: Bool = false
  ) throws -> Delivery {
    try wantingBlobs(of: nil) { try take(items, postponesSearch: postponesSearch) }
  }

  /// Does as ``accept(_:from:)``, and remembers which files are to be asked of the replica.
  package func acceptWantingBlobs(
    _ submissions: [Submission], from peer: Peer
  ) throws -> [Verdict] {
    try wantingBlobs(of: peer.replica) { try accept(submissions, from: peer) }
  }

  /// The files that are to be asked for.
  ///
  /// - Parameters:
  ///   - replica: Whom to ask; nil for the hub.
  ///   - limit: How many at most.
  /// - Returns: Their hashes, in a fixed order.
  /// - Throws: Where the database cannot be read.
  package func wantedBlobs(of replica: Identifier?, limit: Int) throws -> [Digest] {
    try database.all(
      "SELECT hash FROM wanted_blob WHERE replica IS ? ORDER BY hash LIMIT ?", replica, limit
    ) { $0.digest(0) }.compactMap { $0 }
  }

  /// Whether a file is to be asked of a replica.
  package func wantsBlob(_ hash: Digest, of replica: Identifier) throws -> Bool {
    try database.value(
      "SELECT 1 FROM wanted_blob WHERE hash = ? AND replica = ?", hash, replica) != nil
  }

  /// Gives up asking for a file.
  package func forgetWantedBlob(_ hash: Digest) throws {
    try batch { try database.run("DELETE FROM wanted_blob WHERE hash = ?", hash) }
  }

  /// Asks for a file that somebody wants to see now, whatever its size.
  ///
  /// - Returns: false where it is here already.
  package func wantBlob(_ hash: Digest) throws -> Bool {
    guard !blobs.contains(hash) else { return false }
    try batch {
      try database.run("INSERT OR IGNORE INTO wanted_blob (hash) VALUES (?)", hash)
    }
    return true
  }

  /// Whether an event of this desk names a file, so that its hub may ask for it.
  package func usesBlob(_ hash: Digest) throws -> Bool {
    try database.value("SELECT 1 FROM blob_use WHERE hash = ? LIMIT 1", hash) != nil
  }

  /// The size of a file that is here; nil for one that is not.
  package func blobSize(_ hash: Digest) -> Int64? { blobs.size(of: hash) }

  /// A piece of a file.
  package func readBlob(_ hash: Digest, from offset: Int64, count: Int) throws -> [UInt8] {
    try blobs.read(hash, from: offset, count: count)
  }

  /// How much of a file that is being fetched is here.
  package func partialBlobSize(_ hash: Digest) -> Int64 { blobs.partialSize(of: hash) }

  /// Keeps the next piece of a file.
  ///
  /// - Returns: Whether the file is whole now.
  /// - Throws: ``StoreError/damagedBlob(_:)`` where the whole does not hash to its name: then
  ///   nothing of it is kept.
  package func keep(
    _ piece: [UInt8], of hash: Digest, at offset: Int64, isLast: Bool
  ) throws -> Bool {
    guard !blobs.contains(hash) else {
      try forgetWantedBlob(hash)
      return true
    }
    guard try blobs.extend(hash, with: piece, at: offset), isLast else { return false }
    // In a transaction, so that nobody decides meanwhile that the file is used by nothing.
    return try batch {
      guard try usesBlob(hash) else {
        blobs.destroyPartial(hash)
        try database.run("DELETE FROM wanted_blob WHERE hash = ?", hash)
        return false
      }
      guard try blobs.completePartial(hash) else { throw StoreError.damagedBlob(hash.hex) }
      try database.run("DELETE FROM wanted_blob WHERE hash = ?", hash)
      return true
    }
  }

  private func wantingBlobs<Result>(
    of replica: Identifier?, _ body: () throws -> Result
  ) throws -> Result {
    try batch {
      indexedBlobs = []
      defer { indexedBlobs = nil }
      let result = try body()
      for hash in indexedBlobs ?? [] where !blobs.contains(hash) {
        try database.run(
          "INSERT OR IGNORE INTO wanted_blob (hash, replica) VALUES (?, ?)", hash, replica)
      }
      return result
    }
  }
}
