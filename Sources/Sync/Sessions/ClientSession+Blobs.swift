import Store
import Tickets

/// Files of attachments, both ways.
extension ClientSession {
  /// Asks for files that did not come yet, several at a time.
  func askForBlobs() throws {
    let room = BlobQueue.most - fetching.count
    guard room > 0 else { return }
    let wanted = try store.wantedBlobs(of: nil, limit: BlobQueue.most + passed.count)
    for hash in wanted.filter({ !fetching.contains($0) && !passed.contains($0) }).prefix(room) {
      fetching.insert(hash)
      line.queue(
        .blobWanted(
          hash, offset: store.partialBlobSize(hash),
          limit: wishes.filesOnly ? .max : wishes.blobLimit))
    }
  }

  /// Keeps a piece of a file that was asked for.
  func keep(_ chunk: BlobChunk) throws {
    guard fetching.contains(chunk.hash) else { throw WireError.unexpected(.blob) }
    let isWhole = try store.keep(
      chunk.bytes, of: chunk.hash, at: chunk.offset, isLast: chunk.isLast)
    guard chunk.isLast else { return }
    fetching.remove(chunk.hash)
    if isWhole { summary.filesReceived += 1 } else { passed.insert(chunk.hash) }
    try askForBlobs()
  }

  /// Goes on without a file.
  func pass(_ hash: Digest, isFinal: Bool) throws {
    fetching.remove(hash)
    passed.insert(hash)
    if isFinal { try store.forgetWantedBlob(hash) }
    try askForBlobs()
  }

  /// Gives the hub a file of an event that is here.
  func offer(_ hash: Digest, from offset: Int64) throws {
    guard try store.usesBlob(hash), let size = store.blobSize(hash), !sending.isFull else {
      line.queue(.blobMissing(hash, isFinal: try !store.usesBlob(hash)))
      return
    }
    sending.add(hash, size: size, from: offset)
  }
}
