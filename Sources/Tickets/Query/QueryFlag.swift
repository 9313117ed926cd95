/// What a ticket may be: the words behind `is:`.
package enum QueryFlag: String, CaseIterable, Hashable, Sendable {
  case open, unread, mine, unassigned, watching, breaching, overdue, snoozed, held, conflict
  case merged, deleted
}
