/// A file that came with a message; its content is a blob, named by its hash.
package struct Attachment: Hashable, Sendable, Codable {
  /// The file's name, already made harmless as a path.
  package var name: String
  /// The media type, as in `image/png`.
  package var mediaType: String
  /// The content's size in bytes.
  package var size: Int
  /// SHA-256 of the content.
  package var blob: Digest
  /// Whether the message shows it in its text, as with a picture in HTML mail.
  package var isInline: Bool

  package init(
    name: String, mediaType: String, size: Int, blob: Digest, isInline: Bool = false
  ) {
    self.name = name
    self.mediaType = mediaType
    self.size = size
    self.blob = blob
    self.isInline = isInline
  }

  private enum CodingKeys: String, CodingKey {
    case name, mediaType, size
    case blob = "sha256"
    case isInline = "inline"
  }
}
