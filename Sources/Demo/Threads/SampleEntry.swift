internal import Intake
internal import Tickets

/// One message of a sample thread.
struct SampleEntry: Sendable {
  /// Who wrote it.
  enum Writer: Sendable {
    /// The requester of the ticket.
    case requester
    /// Somebody else of the requester's side.
    case other(Person)
    case agent(SampleAgent)
  }

  let kind: TicketRecord.Entry.Kind
  let writer: Writer
  /// How long after the message before.
  let after: Span
  let text: String
  let channel: Channel?
  let files: [TicketRecord.File]

  /// A message of the customer's side.
  static func message(
    after: Span = .minutes(0), from person: Person? = nil, by channel: Channel? = nil,
    _ text: String, files: [TicketRecord.File] = []
  ) -> SampleEntry {
    SampleEntry(
      kind: .message, writer: person.map(Writer.other) ?? .requester, after: after, text: text,
      channel: channel, files: files)
  }

  /// An agent's answer to the customer.
  static func reply(
    _ agent: SampleAgent, after: Span, by channel: Channel? = nil, _ text: String,
    files: [TicketRecord.File] = []
  ) -> SampleEntry {
    SampleEntry(
      kind: .reply, writer: .agent(agent), after: after, text: text, channel: channel, files: files)
  }

  /// An agent's internal note.
  static func note(
    _ agent: SampleAgent, after: Span, _ text: String, files: [TicketRecord.File] = []
  ) -> SampleEntry {
    SampleEntry(
      kind: .note, writer: .agent(agent), after: after, text: text, channel: nil, files: files)
  }
}
