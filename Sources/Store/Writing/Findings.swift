internal import Tickets

/// By what an event is found: a pure function of its body, so that any thread can work it out.
struct Findings: Sendable {
  /// nil where the event has no words, or they were not asked for.
  let words: SearchDocument?
  /// The keys of a message.
  let keys: [MessageKeys.Key]
  /// The files of a message.
  let blobs: [Digest]

  /// - `withWords`: Whether anybody will look at the words, which take longest.
  init(_ body: EventBody?, withWords: Bool = true) {
    words = withWords ? SearchDocument(body) : nil
    let message = body?.message
    keys = message.map(MessageKeys.keys) ?? []
    blobs = message?.blobs ?? []
  }
}
