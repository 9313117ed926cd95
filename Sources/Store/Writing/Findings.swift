internal import Tickets

/// By what an event is found: a pure function of its body, so that any thread can work it out.
struct Findings: Sendable {
  /// nil where the event has no words.
  let words: SearchDocument?
  /// The keys of a message.
  let keys: [MessageKeys.Key]
  /// The files of a message.
  let blobs: [Digest]

  init(_ body: EventBody?) {
    words = SearchDocument(body)
    let message = body?.message
    keys = message.map(MessageKeys.keys) ?? []
    blobs = message?.blobs ?? []
  }
}
