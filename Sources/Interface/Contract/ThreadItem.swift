package import Tickets

/// One thing in a thread: a message, a reply, a note, or a change that is told in one line.
package struct ThreadItem: Hashable, Sendable, Identifiable {
  package enum Kind: Hashable, Sendable {
    /// The customer wrote it.
    case message
    /// An agent wrote it to the customer.
    case reply
    /// An agent wrote it to agents alone.
    case note
    /// A change, as a phrase without its author: `set the status to solved`.
    case change
  }

  /// Where a reply is on its way.
  package enum Delivery: Hashable, Sendable {
    case none, queued, sent
    /// The customer or a colleague wrote in between; it waits for its author.
    case held
    case failed(String)
  }

  package var id: Digest
  package var kind: Kind
  package var stream: EventStream
  /// Who wrote or did it, by name.
  package var author: String
  /// The address that it came from.
  package var address: String?
  package var to: [String] = []
  package var cc: [String] = []
  package var time: Timestamp
  package var channel: Channel?
  /// The text in parts; for a change one part, its phrase.
  package var text: [TextPart]
  package var attachments: [AttachmentItem] = []
  package var delivery: Delivery = .none
  /// Why the content is gone and who erased it; nil while it is there.
  package var erasure: ErasureNote?
  /// Whether it's hidden by a deletion.
  package var isHidden = false
  /// The name of the ticket that it came in by, where that was merged into this one.
  package var origin: String?

  package init(
    id: Digest, kind: Kind, stream: EventStream = .public, author: String,
    address: String? = nil, time: Timestamp, text: [TextPart]
  ) {
    self.id = id
    self.kind = kind
    self.stream = stream
    self.author = author
    self.address = address
    self.time = time
    self.text = text
  }
}
