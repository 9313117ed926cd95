internal import Tickets

/// The short hashes by which mails find their thread and doubles are noticed.
///
/// A Message-ID names a host and often a person, so the index holds hashes of it.
struct MessageKeys {
  /// One key: of the message itself, or of one that it answers.
  struct Key: Hashable {
    let bytes: [UInt8]
    let isMentioned: Bool
  }

  /// How many bytes of the hash are kept.
  private static let size = 16

  /// The key of a Message-ID.
  static func key(messageID: String) -> [UInt8] {
    Array(SHA256.hash([UInt8](messageID.utf8)).bytes.prefix(size))
  }

  /// The key of a message without an id: what it says, who says it and when.
  static func key(contentOf message: Message) -> [UInt8] {
    let parts = [
      Contact.key(of: message.from.address), occasion(of: message), message.subject ?? "",
      message.text,
    ]
    return key(messageID: parts.joined(separator: "\u{0}"))
  }

  /// What tells a message from another one with the same words.
  ///
  /// For a mail that is its header, because one without a date is given that of its arrival, which
  /// is another one each time that it is brought in; but not what mail programs write there later.
  private static func occasion(of message: Message) -> String {
    guard let headers = message.headers else { return String(message.sentAt.milliseconds) }
    let lines = headers.utf8.split(separator: UInt8(ascii: "\n")).filter { line in
      let name = String(decoding: line.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
      return !changingFields.contains { name.lowercased().hasPrefix($0) }
    }
    return String(decoding: Array(lines.joined(separator: "\n".utf8)), as: UTF8.self)
  }

  /// The beginnings of fields in which mail programs keep what they know of a mail.
  private static let changingFields = [
    "content-length", "lines", "status", "x-imap", "x-keywords", "x-mozilla", "x-status", "x-uid",
  ]

  /// The keys of a message: its own, and those of the first and the last two that it answers.
  static func keys(of message: Message) -> [Key] {
    let own = message.messageID.map(key(messageID:)) ?? key(contentOf: message)
    var keys = [Key(bytes: own, isMentioned: false)]
    for id in mentioned(by: message) {
      let key = Key(bytes: key(messageID: id), isMentioned: true)
      if key.bytes != own, !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  /// The ids that a message answers, the nearest first; a long list is cut in its middle.
  static func mentioned(by message: Message) -> [String] {
    var ids = Array(message.inReplyTo.prefix(2)) + message.references.suffix(2).reversed()
    if let first = message.references.first { ids.append(first) }
    return ids
  }
}
