package import Tickets

/// A text that is being written.
package struct Draft: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The customer will read it.
    case reply
    /// Agents alone will read it.
    case note
  }

  /// Where it belongs: one draft to a ticket, and one for a new ticket.
  package enum Key: Hashable, Sendable {
    case ticket(Identifier)
    case new
  }

  package var key: Key
  package var kind: Kind
  package var text = ""
  /// The subject, of a new ticket alone.
  package var subject = ""
  package var to: [Contact] = []
  package var cc: [Contact] = []
  /// The paths of files to send along.
  package var files: [String] = []
  /// The newest public message that its author had seen; nil for none.
  package var seen: Digest?

  package init(key: Key, kind: Kind) {
    self.key = key
    self.kind = kind
  }

  /// Whether there is nothing in it to lose.
  package var isEmpty: Bool {
    subject.isEmpty && files.isEmpty && text.utf8.allSatisfy { $0 <= 0x20 }
  }
}
