/// Where a ticket stands.
package enum Status: String, Sendable, CaseIterable, JSONConvertible {
  case new, open, pending, hold, solved, closed

  /// Whether somebody still has to do something.
  package var isActive: Bool {
    switch self {
    case .new, .open, .pending, .hold: true
    case .solved, .closed: false
    }
  }
}
