import Store
import Tickets

/// Files of attachments, both ways.
extension HubSession {
  /// Gives a file to a replica that may have it.
  func offer(_ hash: Digest, from offset: Int64, limit: Int64, to peer: Peer) throws {
    guard try store.mayRead(hash, as: peer.account) else {
      // The same answer as for a file that does not exist.
      line.queue(.blobMissing(hash, isFinal: true))
      return
    }
    guard let size = store.blobSize(hash), !sending.isFull else {
      line.queue(.blobMissing(hash, isFinal: false))
      return
    }
    guard size <= limit else {
      line.queue(.blobMissing(hash, isFinal: true))
      return
    }
    sending.add(hash, size: size, from: offset)
  }

  /// Asks a replica for the files of its events that did not come yet.
  func askForBlobs(of peer: Peer) throws {
    for hash in try store.wantedBlobs(of: peer.replica, limit: BlobQueue.most)
    where fetching.insert(hash).inserted {
      line.queue(
        .blobWanted(hash, offset: store.partialBlobSize(hash), limit: HubSession.largestBlob))
    }
  }

  /// Keeps a piece that was asked for, and asks for the next file when one is whole.
  func keep(_ chunk: BlobChunk, from peer: Peer) throws {
    guard chunk.size <= HubSession.largestBlob, fetching.contains(chunk.hash) else {
      throw WireError.unexpected(.blob)
    }
    if chunk.isLast { fetching.remove(chunk.hash) }
    // What names it may have been erased since it was asked for.
    guard try store.wantsBlob(chunk.hash, of: peer.replica) else { return }
    let isWhole = try store.keep(
      chunk.bytes, of: chunk.hash, at: chunk.offset, isLast: chunk.isLast)
    if isWhole { try askForBlobs(of: peer) }
  }

  /// The largest file that a hub takes, in bytes.
  private static let largestBlob: Int64 = 1 << 30
}
