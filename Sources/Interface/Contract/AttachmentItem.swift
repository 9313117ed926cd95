package import Tickets

/// A file that came with a message.
package struct AttachmentItem: Hashable, Sendable {
  package var name: String
  package var mediaType: String
  /// Bytes.
  package var size: Int
  package var blob: Digest

  package init(name: String, mediaType: String, size: Int, blob: Digest) {
    self.name = name
    self.mediaType = mediaType
    self.size = size
    self.blob = blob
  }
}
