/// Words that are looked for in a ticket, and the match where the reader is.
struct ThreadFind: Hashable, Sendable {
  var text: String
  var position: ThreadState.Position?
}
