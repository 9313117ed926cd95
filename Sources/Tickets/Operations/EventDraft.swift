/// An event that somebody wants to write, before the store gives it its place in the log.
package struct EventDraft: Sendable, Hashable {
  package var subject: Identifier
  package var stream: EventStream
  package var base: Digest?
  package var body: EventBody
  /// When it happened; nil for now.
  package var time: Timestamp?
  /// Who did it; nil for whoever writes it.
  package var actor: Identifier?

  package init(
    subject: Identifier, stream: EventStream, base: Digest? = nil, body: EventBody,
    time: Timestamp? = nil, actor: Identifier? = nil
  ) {
    self.subject = subject
    self.stream = stream
    self.base = base
    self.body = body
    self.time = time
    self.actor = actor
  }

  /// The fields that the header names.
  package var fields: [String] {
    switch body {
    case .fieldSet(let change): [change.field.headerName]
    case .dueTimes: ["sla"]
    default: []
    }
  }
}
