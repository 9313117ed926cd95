/// What a person arranged, kept from one start to the next.
package struct Settings: Hashable, Sendable {
  /// Columns of the queues and views at the side.
  package var navigationWidth = 26
  /// The list's share of list and ticket, in percent.
  package var listShare = 42
  package var theme = ""
  /// What rows are grouped by under headings.
  package var grouping: ListGrouping = .none
  package var sort: ListSort = .updated
  /// Whether the tour was seen or skipped.
  package var hasSeenTour = false
  /// Whether the mouse is used; off leaves selecting to the terminal.
  package var usesMouse = true
  /// Whether the selected row is a mark in the gutter rather than a bar, for slow links.
  package var isSlowLink = false
  /// Whether the ticket under the cursor is shown beside the list before it is opened.
  package var showsPreview = true
  /// The same below the list, where the screen is too narrow for both beside each other.
  package var showsPreviewBelow = false
  /// How new and breaching tickets are announced.
  package var alert: Alert = .off
  /// The columns that the person chose; empty for the usual ones.
  package var columns: [String] = []

  /// How new and breaching tickets are announced.
  package enum Alert: String, CaseIterable, Hashable, Sendable {
    case off, bell, desktop
  }

  package init() {}
}
