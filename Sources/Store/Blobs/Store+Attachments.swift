internal import Database
package import Tickets

extension Store {
  /// Keeps files and does what is to be done with them, as one: if that fails, they are gone again.
  ///
  /// - `files`: A name for people and the content of each.
  /// - `body`: Given the attachments, to put them into a message.
  package func attaching<Result>(
    _ files: [(name: String, content: [UInt8])], _ body: ([Attachment]) throws -> Result
  ) throws -> Result {
    // Inside the transaction nobody else can begin to use the same content before it is decided.
    try batch {
      var attachments: [Attachment] = []
      do {
        for file in files {
          attachments.append(
            Attachment(
              name: file.name, mediaType: MediaType.named(file.name), size: file.content.count,
              blob: try blobs.add(file.content)))
        }
        return try batch { try body(attachments) }
      } catch {
        for attachment in attachments { _ = try? destroyUnused(attachment.blob) }
        throw error
      }
    }
  }

  /// The content of an attachment.
  ///
  /// - Throws: ``StoreError/blobMissing(_:)`` where it was erased or lost.
  package func content(of attachment: Attachment) throws -> [UInt8] {
    guard blobs.contains(attachment.blob) else { throw StoreError.blobMissing(attachment.name) }
    return try blobs.read(attachment.blob)
  }
}
