/// What the table of the outbox says of an event; one that simply waits has no row there.
///
/// From ``refused`` on an event counts in no projection.
enum OutboxState: Int {
  case held = 0
  case anyway = 1
  case refused = 2
  case withdrawn = 3

  var isVoid: Bool { rawValue >= OutboxState.refused.rawValue }
}
