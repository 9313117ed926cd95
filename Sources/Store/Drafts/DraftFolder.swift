internal import Glibc
package import Tickets

/// The texts that are being written, each a file beside the desk, readable by its owner alone.
///
/// They are no part of the log until they are sent, but they hold what people said: an erasure
/// takes them as well.
package struct DraftFolder: Sendable {
  private let path: String

  init(path: String) {
    self.path = path
  }

  /// The tickets that have a draft.
  package var tickets: [Identifier] {
    names.compactMap {
      $0.hasSuffix(DraftFolder.suffix) ? Identifier(hex: String($0.dropLast(5))) : nil
    }
  }

  /// How many drafts there are, of a new ticket included.
  package var count: Int { names.count { $0.hasSuffix(DraftFolder.suffix) } }

  /// Writes the draft of a ticket, nil for a new one: when this returns, pulling the plug does not
  /// lose it.
  package func save(_ content: [UInt8], of ticket: Identifier?) throws {
    try DeskFolder.makeFolders(path)
    // A reader sees the old text or the new one, and nothing in between.
    let temporary = "\(path)/.incoming.\(getpid())"
    do {
      let file = try OpenFile(path: temporary, flags: O_WRONLY | O_CREAT | O_TRUNC)
      try file.write(content)
      try file.sync()
    }
    try OpenFile.rename(temporary, to: file(of: ticket))
  }

  /// The draft of a ticket, nil for a new one; nil where there is none.
  package func read(of ticket: Identifier?) throws -> [UInt8]? {
    let path = file(of: ticket)
    guard access(path, F_OK) == 0 else { return nil }
    return try DraftFolder.content(of: path)
  }

  /// Takes a draft away, if there is one.
  package func remove(of ticket: Identifier?) {
    unlink(file(of: ticket))
  }

  /// Takes away every draft of some tickets and every file that holds one of some words.
  ///
  /// - `words`: Compared as bytes, without regard to the case of ASCII letters.
  func forget(_ tickets: Set<Identifier>, words: [String]) {
    let wanted = words.map { $0.utf8.map(\.lowercasedASCII) }.filter { $0.count > 2 }
    let files = Set(tickets.map { file(of: $0) })
    for name in names {
      let file = "\(path)/\(name)"
      let holds = { () -> Bool in
        guard let content = try? DraftFolder.content(of: file) else { return false }
        let text = content.map(\.lowercasedASCII)
        return wanted.contains { text.firstRange(of: $0) != nil }
      }
      if files.contains(file) || holds() { unlink(file) }
    }
  }

  private static func content(of path: String) throws -> [UInt8] {
    var content: [UInt8] = []
    try OpenFile(path: path, flags: O_RDONLY).forEachPiece { content += $0 }
    return content
  }

  private var names: [String] { (try? DeskFolder.names(in: path)) ?? [] }

  private func file(of ticket: Identifier?) -> String {
    "\(path)/\(ticket?.hex ?? "new")\(DraftFolder.suffix)"
  }

  private static let suffix = ".json"
}

extension Store {
  /// The texts that are being written.
  package var drafts: DraftFolder { DraftFolder(path: folder.drafts) }
}

extension UInt8 {
  fileprivate var lowercasedASCII: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}
