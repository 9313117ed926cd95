/// What a line of the block above a quoted message tells of it.
enum HeaderRole: Hashable, Sendable {
  case from, sent, date, to, copy, subject
}
