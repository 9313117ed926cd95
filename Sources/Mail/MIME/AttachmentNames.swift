/// Makes names of attachments fit for a folder: a sender's choice may be anything.
struct AttachmentNames {
  /// The longest name in bytes that file systems take.
  static let lengthLimit = 255

  private var taken: Set<String> = []
  private var nextNumber: [String: Int] = [:]

  /// A name like `wish` that no earlier attachment has, whatever the case of its letters.
  mutating func unique(_ wish: String?, mediaType: String) -> String {
    var name = AttachmentNames.sanitize(wish ?? "")
    if name.isEmpty { name = "attachment." + AttachmentNames.fileExtension(of: mediaType) }
    let plain = name
    let key = plain.lowercased()
    while !taken.insert(name.lowercased()).inserted {
      let number = nextNumber[key, default: 1] + 1
      nextNumber[key] = number
      name = AttachmentNames.fit(plain, mark: "-\(number)")
    }
    return name
  }

  /// The last component of a path without what a file name should not have.
  ///
  /// Control and direction characters go, and leading dots and hyphens; 255 bytes at most stay, the
  /// extension kept. Empty if nothing is left.
  static func sanitize(_ wish: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in wish.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse:
        continue
      default: scalars.append(scalar)
      }
    }
    let isMark = { (byte: UInt8) in byte == UInt8(ascii: "/") || byte == ASCII.backslash }
    let bytes = [UInt8](String(scalars).utf8).trimmed
    var name = bytes[...]
    if let slash = bytes.lastIndex(where: isMark), slash + 1 < bytes.endIndex {
      name = bytes[(slash + 1)...]
    }
    let kept = name.filter { !isMark($0) }
    let start = kept.firstIndex { $0 != ASCII.dot && $0 != ASCII.hyphen && !$0.isSpace }
    guard let start else { return "" }
    return fit(kept[start...].utf8Text, mark: "")
  }

  /// The name with a mark before its extension, cut to the limit at a character's edge.
  private static func fit(_ name: String, mark: String) -> String {
    let bytes = [UInt8](name.utf8)
    var stem = bytes[...]
    var rest = ArraySlice<UInt8>()
    if let dot = bytes.lastIndex(of: ASCII.dot), dot > 0, bytes.count - dot <= 16 {
      stem = bytes[..<dot]
      rest = bytes[dot...]
    }
    let room = lengthLimit - rest.count - mark.utf8.count
    if stem.count > room {
      stem = stem.prefix(room)
      // Not within a character: its continuation bytes go, and so does its lead byte.
      if bytes[stem.endIndex] & 0xC0 == 0x80 {
        while let last = stem.last, last & 0xC0 == 0x80 { stem = stem.dropLast() }
        stem = stem.dropLast()
      }
    }
    return stem.utf8Text + mark + rest.utf8Text
  }

  private static func fileExtension(of mediaType: String) -> String {
    let known = [
      "text/plain": "txt", "text/html": "html", "text/calendar": "ics", "text/vcard": "vcf",
      "text/x-vcard": "vcf", "text/csv": "csv", "image/jpeg": "jpg", "image/png": "png",
      "image/gif": "gif", "image/svg+xml": "svg", "image/tiff": "tif", "application/pdf": "pdf",
      "application/zip": "zip", "application/ms-tnef": "dat", "message/rfc822": "eml",
      "message/global": "eml", "message/news": "eml", "message/delivery-status": "txt",
      "application/pgp-signature": "asc", "application/pkcs7-signature": "p7s",
      "application/pkcs7-mime": "p7m", "text/rfc822-headers": "txt",
    ]
    return known[mediaType] ?? "bin"
  }
}
