/// What the word given to an option or argument has to be; checked by the parser, completed by
/// the shell.
package enum ValueKind: Equatable, Sendable {
  /// Any text. What it means (a ticket, a time, a query) is for the command to say.
  case text
  /// A whole number from 1 up.
  case count
  /// A path, or `-` for a standard stream where the command reads or writes one.
  case file
  /// A path of a directory.
  case directory
  /// `NAME=VALUE`, with something before the first equals sign.
  case assignment
  /// One of these words.
  case choice([String])

  /// Whether the word is one that this kind takes.
  func accepts(_ word: String) -> Bool {
    switch self {
    case .text: true
    case .count: Int(word).map { $0 > 0 } ?? false
    case .file, .directory: !word.isEmpty
    case .assignment:
      word.utf8.firstIndex(of: UInt8(ascii: "=")).map { $0 > word.startIndex } ?? false
    case .choice(let words): words.contains(word)
    }
  }

  /// The words of a choice; none for every other kind.
  package var choices: [String] {
    guard case .choice(let words) = self else { return [] }
    return words
  }
}

extension ValueKind {
  /// The statuses of a ticket.
  package static let status = choice(["new", "open", "pending", "hold", "solved", "closed"])
  /// The priorities of a ticket.
  package static let priority = choice(["low", "normal", "high", "urgent"])
  /// The roles of an account.
  package static let role = choice(["admin", "lead", "agent", "auditor", "requester"])
  /// What retention has a clock for.
  package static let matter = choice(["deleted", "closed", "views", "people"])
  /// What people can decide of a use of their data.
  package static let decision = choice(["give", "withdraw"])
  /// How one ticket can be related to another.
  package static let link = choice([
    "related", "parent", "child", "duplicate", "blocks", "blocked-by",
  ])
  /// How a ticket can have come in.
  package static let channel = choice(["email", "chat", "phone", "web", "api"])
}
