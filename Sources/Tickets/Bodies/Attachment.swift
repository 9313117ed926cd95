/// A file that came with a message; its content is a blob, named by its hash.
package struct Attachment: Hashable, Sendable {
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
}

extension Attachment: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    name = try json.required("name")
    mediaType = try json.required("mediaType")
    size = try json.required("size")
    blob = try json.required("sha256")
    isInline = try json.required("inline")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("name", name)
    json.member("mediaType", mediaType)
    json.member("size", size)
    json.member("sha256", blob)
    json.member("inline", isInline)
  }
}
