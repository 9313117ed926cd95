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
      Contact.key(of: message.from.address), date(of: message), message.subject ?? "",
      message.text,
    ]
    return key(messageID: parts.joined(separator: "\u{0}"))
  }

  /// The date as a mail's own header writes it, or nothing: a mail without a date is given that
  /// of its arrival, which is another one each time that it is brought in.
  private static func date(of message: Message) -> String {
    guard let headers = message.headers else { return String(message.sentAt.milliseconds) }
    let line = headers.utf8.split(separator: UInt8(ascii: "\n")).first { line in
      line.count >= 5 && line.prefix(5).elementsEqual("date:".utf8) { $0 | 0x20 == $1 | 0x20 }
    }
    return line.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

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
