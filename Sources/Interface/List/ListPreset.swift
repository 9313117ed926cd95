internal import Tickets

/// The lists that every desk has.
///
/// The raw value is the name under which ``Counts/views`` counts them.
package enum ListPreset: String, CaseIterable, Hashable, Sendable {
  case inbox, unread, mine, unassigned, breaching, snoozed, conflicts, drafts, outbox

  /// What the list is called.
  package var title: String {
    switch self {
    case .inbox: "Inbox"
    case .unread: "Unread"
    case .mine: "Mine"
    case .unassigned: "Unassigned"
    case .breaching: "Breaching"
    case .snoozed: "Snoozed"
    case .conflicts: "Conflicts"
    case .drafts: "Drafts"
    case .outbox: "Outbox"
    }
  }

  /// The search that finds its tickets; what is unsent is found otherwise.
  package var query: String {
    switch self {
    case .inbox: "is:open -is:snoozed"
    case .unread: "is:unread"
    case .mine: "is:open assignee:me -is:snoozed"
    case .unassigned: "is:open is:unassigned -is:snoozed"
    case .breaching: "is:breaching"
    case .snoozed: "is:snoozed"
    case .conflicts: "is:conflict"
    case .drafts: "has:draft"
    case .outbox: ""
    }
  }

  /// Whether it always stands at the side; the others do while they have tickets.
  var isPermanent: Bool {
    switch self {
    case .inbox, .unread, .mine, .unassigned, .breaching: true
    case .snoozed, .conflicts, .drafts, .outbox: false
    }
  }

  /// What is said where the list is empty.
  var emptyText: String {
    switch self {
    case .inbox: "Nothing is open. Well done."
    case .unread: "Everything is read."
    case .mine: "None of the open tickets is yours."
    case .unassigned: "Somebody has every open ticket."
    case .breaching: "Every promise is kept so far."
    case .snoozed: "No ticket is snoozed."
    case .conflicts: "No field was set by two people."
    case .drafts: "Nothing is begun and not sent."
    case .outbox: "Everything has been sent."
    }
  }
}
