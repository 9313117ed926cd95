/// Where in a list a page lies.
package enum ListAnchor: Hashable, Sendable {
  /// The first tickets.
  case start
  /// The last ones.
  case end
  /// Those that follow a place.
  case after(ListKey)
  /// Those before a place.
  case before(ListKey)
}
