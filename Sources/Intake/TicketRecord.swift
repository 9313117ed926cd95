package import Tickets

/// A ticket as one line of JSON, in which other helpdesks' exports can be brought along.
///
/// Only `subject` is required. Times are RFC 3339. What `ttydesk export` writes, `import` reads.
package struct TicketRecord: Sendable, Hashable {
  /// The ticket's name where it comes from: the same one is not taken in twice.
  ///
  /// Without one its whole line stands for it.
  package var externalId: String?
  /// Kept where no other ticket has it.
  package var number: Int?
  package var subject: String
  /// A queue's name; it is added where there is none.
  package var queue: String?
  package var status: Status?
  package var priority: Priority?
  /// An account's name or address.
  package var assignee: String?
  package var requester: Person?
  /// An organization's name; it is added where there is none.
  package var organization: String?
  package var channel: Channel?
  package var tags: [String]?
  /// The desk's own fields.
  package var fields: [String: String]?
  package var cc: [Person]?
  /// Who follows the ticket without the requester's knowing.
  package var watchers: [Person]?
  package var createdAt: Timestamp?
  package var dueAt: Timestamp?
  package var snoozedUntil: Timestamp?
  package var messages: [Entry]?
  package var events: [Change]?

  /// Somebody by name and address; either may be missing.
  package struct Person: Sendable, Hashable {
    package var name: String?
    package var address: String?

    package init(name: String? = nil, address: String? = nil) {
      self.name = name
      self.address = address
    }
  }

  /// One message of the thread.
  package struct Entry: Sendable, Hashable {
    /// `message` from the customer, `reply` to them, or `note` for agents; `message` if missing.
    package var kind: Kind?
    package var channel: Channel?
    package var author: Person?
    package var to: [Person]?
    package var cc: [Person]?
    package var sentAt: Timestamp?
    package var subject: String?
    package var text: String?
    package var messageId: String?
    package var inReplyTo: [String]?
    package var references: [String]?
    /// The header block of a mail as it arrived.
    package var headers: String?
    /// Whether a machine wrote it.
    package var automatic: Bool?
    package var attachments: [File]?

    package enum Kind: String, Sendable, CaseIterable, JSONConvertible {
      case message, reply, note
    }
  }

  /// An attachment with its content: as text, or in base64.
  package struct File: Sendable, Hashable {
    package var name: String
    package var mediaType: String?
    package var text: String?
    package var base64: String?
    package var inline: Bool?
  }

  /// A field that was changed, as another helpdesk's history tells it.
  package struct Change: Sendable, Hashable {
    package var at: Timestamp
    /// An account's name or address, or a name that only the history knows.
    package var actor: String?
    package var field: String
    package var value: String?
  }
}
