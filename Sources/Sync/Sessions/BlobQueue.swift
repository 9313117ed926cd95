import Store
import Tickets

/// The files that the other side asked for, sent one after the other, a piece at a time.
struct BlobQueue {
  private var waiting: [(hash: Digest, size: Int64, offset: Int64)] = []

  var isEmpty: Bool { waiting.isEmpty }

  /// Adds a file, from an offset on; asking again for one begins at the new offset.
  mutating func add(_ hash: Digest, size: Int64, from offset: Int64) {
    waiting.removeAll { $0.hash == hash }
    waiting.append((hash, size, min(offset, size)))
  }

  /// Whether there is room for one more file: a side that asks for more at a time gets no answer.
  var isFull: Bool { waiting.count >= BlobQueue.most }

  /// The next piece; nil where nothing is to be sent.
  mutating func next(from store: Store) throws -> Frame? {
    guard let (hash, size, offset) = waiting.first else { return nil }
    // It may have been erased since it was asked for.
    guard store.blobSize(hash) == size else {
      waiting.removeFirst()
      return .blobMissing(hash, isFinal: false)
    }
    let piece = try store.readBlob(hash, from: offset, count: BlobChunk.longest)
    let end = offset + Int64(piece.count)
    if end == size || piece.isEmpty {
      waiting.removeFirst()
    } else {
      waiting[0].offset = end
    }
    return .blob(BlobChunk(hash: hash, size: size, offset: offset, bytes: piece))
  }

  /// The most files that are asked for at a time.
  static let most = 16
}
