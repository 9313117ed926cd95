/// Why a hub's log does not hold an event of a replica that it knows of.
enum AbsentState: Int {
  /// A stale reply, until its author decides.
  case held = 0
  case refused = 1
  case withdrawn = 2
}
