internal import Text
internal import Tickets

/// Texts that a composer begins with, and addresses as people type them.
enum ComposerText {
  /// `Ann Lee <ann@acme.example>`.
  static func contact(_ contact: Contact) -> String {
    contact.name.map { "\($0) <\(contact.address)>" } ?? contact.address
  }

  /// The text of a message, each line behind `> `, under a line that says whose it is.
  static func quote(_ item: ThreadItem, times: TimeText) -> String {
    let text = item.text.filter { $0.kind == .plain }.map(\.text).joined()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var quoted = lines.map { $0.isEmpty ? ">" : "> \($0)" }
    while quoted.last == ">" { quoted.removeLast() }
    return "\(item.author) wrote (\(times.moment(item.time))):\n"
      + quoted.joined(separator: "\n") + "\n\n"
  }

  /// Addresses as typed: `ann@acme.example, cc bob@acme.example`.
  ///
  /// A name may stand before an address in angle brackets.
  static func recipients(_ text: String) -> (to: [Contact], cc: [Contact]) {
    var to: [Contact] = []
    var cc: [Contact] = []
    for part in text.split(separator: ",") {
      var word = trimmed(part)
      let isCopy = word.lowercased().hasPrefix("cc ") || word.lowercased().hasPrefix("cc:")
      if isCopy { word = trimmed(word.dropFirst(3)) }
      guard let contact = contact(parsing: word) else { continue }
      if isCopy { cc.append(contact) } else { to.append(contact) }
    }
    return (to, cc)
  }

  /// The recipients as ``recipients(_:)`` reads them back.
  static func text(to: [Contact], cc: [Contact]) -> String {
    (to.map(contact) + cc.map { "cc \(contact($0))" }).joined(separator: ", ")
  }

  private static func contact(parsing word: Substring) -> Contact? {
    guard !word.isEmpty else { return nil }
    guard let open = word.lastIndex(of: "<"), word.last == ">" else {
      return Contact(address: String(word))
    }
    let name = trimmed(word[..<open])
    let address = word[word.index(after: open)...].dropLast()
    return Contact(name: name.isEmpty ? nil : String(name), address: String(address))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first == " " { text.removeFirst() }
    while let last = text.last, last == " " { text.removeLast() }
    return text
  }
}
