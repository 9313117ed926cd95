internal import Screen
internal import Text
internal import Tickets

/// The signs that stand for states; each says without colour what its colour says.
enum Marks {
  /// The sign of a row before its number, the weightiest of its states.
  static func state(_ row: TicketRow) -> (line: SafeLine, role: Role) {
    if row.hasConflict { return ("≠", .conflict) }
    if row.isDeleted { return ("✗", .listClosed) }
    if row.isUnread { return ("●", .listUnread) }
    if row.hasDraft { return ("✎", .warning) }
    if row.isUnsent { return ("↑", .info) }
    switch row.status {
    case .solved, .closed: return ("✓", .statusSolved)
    case .pending: return ("…", .statusPending)
    case .hold: return ("‖", .statusHold)
    case .new, .open: return (" ", .list)
    }
  }

  /// The sign of a colleague who has it open, or writes in it.
  static func presence(_ presence: Presence?, _ role: Role) -> Fragment {
    guard let presence else { return Fragment(" ", role) }
    return Fragment(presence.isWriting ? "✎" : "◆", .warning)
  }

  /// Two columns.
  static func priority(_ priority: Priority) -> (line: SafeLine, role: Role) {
    switch priority {
    case .low: ("↓ ", .priorityLow)
    case .normal: ("· ", .priorityNormal)
    case .high: ("! ", .priorityHigh)
    case .urgent: ("!!", .priorityUrgent)
    }
  }

  /// The role of a status.
  static func role(_ status: Status) -> Role {
    switch status {
    case .new: .statusNew
    case .open: .statusOpen
    case .pending: .statusPending
    case .hold: .statusHold
    case .solved: .statusSolved
    case .closed: .statusClosed
    }
  }
}
