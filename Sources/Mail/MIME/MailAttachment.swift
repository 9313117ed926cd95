package import Tickets

/// A file in a mail: known by name and type, and decoded only when somebody wants its bytes.
package struct MailAttachment: Sendable {
  /// A name that is safe in any folder and unique within its mail; see ``AttachmentNames``.
  package let name: String
  /// `type/subtype` in lower case, as the sender says: never to be trusted.
  package let mediaType: String
  /// Whether the HTML of the mail shows it (a logo, most often).
  package let isInline: Bool
  /// The Content-ID without angle brackets, by which HTML names it; nil if there is none.
  package let contentID: String?
  /// Its bytes in transfer encoding.
  let content: MailSlice
  let encoding: TransferEncoding

  /// Decodes it, handing on pieces of about `chunkSize` bytes, so that size does not matter.
  ///
  /// - Returns: whether its encoding was damaged; what could be decoded was handed on.
  @discardableResult
  package func decode(
    chunkSize: Int = 1 << 16, into sink: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) rethrows -> Bool {
    try content.withBytes { (bytes) throws in
      try encoding.decode(bytes, chunkSize: max(1, chunkSize), into: sink)
    }
  }

  /// Its size in bytes and its SHA-256, both after decoding; this reads all of it.
  package func measure() -> (size: Int, digest: Digest) {
    var size = 0
    var hasher = SHA256()
    decode { bytes in
      size += bytes.count
      hasher.update(bytes)
    }
    return (size, hasher.finalize())
  }
}
