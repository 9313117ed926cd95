/// What a piece of the screen is there for; a theme gives each its look.
///
/// A theme need not name all: a role falls back by its dots (`list.unread`, `list`), then to `text`.
package enum Role: String, CaseIterable, Sendable {
  /// What everything falls back to.
  case text
  case textMuted = "text.muted"
  case textStrong = "text.strong"
  case heading

  /// The first row of the screen.
  case titleBar = "title-bar"
  /// The last: connection, outbox, messages.
  case statusBar = "status-bar"
  case statusBarWarning = "status-bar.warning"
  /// The row of keys that can be pressed just now.
  case hint
  case hintKey = "hint.key"
  case border
  case borderFocused = "border.focused"

  /// Queues and views at the side.
  case navigation
  case navigationSelected = "navigation.selected"
  case navigationCount = "navigation.count"

  case list
  case listHeader = "list.header"
  case listUnread = "list.unread"
  case listSelected = "list.selected"
  /// The selected row of a list that has not the focus.
  case listSelectedUnfocused = "list.selected.unfocused"
  /// A row that a command for many will touch.
  case listMarked = "list.marked"
  case listClosed = "list.closed"
  /// A row whose SLA is broken.
  case listBreaching = "list.breaching"

  case priority
  case priorityLow = "priority.low"
  case priorityNormal = "priority.normal"
  case priorityHigh = "priority.high"
  case priorityUrgent = "priority.urgent"

  case status
  case statusNew = "status.new"
  case statusOpen = "status.open"
  case statusPending = "status.pending"
  case statusHold = "status.hold"
  case statusSolved = "status.solved"
  case statusClosed = "status.closed"

  case sla
  case slaOK = "sla.ok"
  case slaWarning = "sla.warning"
  case slaBreach = "sla.breach"

  case tag

  case thread
  /// When and by what way a message came.
  case threadMeta = "thread.meta"
  /// The name above what a customer wrote.
  case threadCustomer = "thread.customer"
  /// The name above what an agent wrote to the customer.
  case threadReply = "thread.reply"
  /// An internal note, which no customer sees: text, frame and label.
  case threadNote = "thread.note"
  case threadNoteBorder = "thread.note.border"
  case threadNoteLabel = "thread.note.label"
  /// What changed: status, assignee and so on.
  case threadSystem = "thread.system"
  case quote
  case signature
  case code
  case link

  case composer
  /// The editor of a reply, and the label that says so.
  case composerPublic = "composer.public"
  case composerPublicLabel = "composer.public.label"
  /// The editor of a note, and the label that says so.
  case composerInternal = "composer.internal"
  case composerInternalLabel = "composer.internal.label"

  case input
  case inputPlaceholder = "input.placeholder"
  /// What a search found.
  case match
  /// The one of them where the reader is.
  case matchCurrent = "match.current"

  /// A field that two people set.
  case conflict
  case error
  case warning
  case success
  case info

  case popup
  case popupBorder = "popup.border"
  case popupTitle = "popup.title"
  case popupSelected = "popup.selected"
  case popupDisabled = "popup.disabled"

  case diffBefore = "diff.before"
  case diffAfter = "diff.after"

  /// Its place in `allCases`: a case without a payload is stored as that.
  var number: Int { withUnsafeBytes(of: self) { Int($0[0]) } }

  /// Whether it draws lines and not letters, so that less contrast is enough (WCAG 2.1, 1.4.11).
  package var isDecoration: Bool {
    switch self {
    case .border, .borderFocused, .popupBorder, .threadNoteBorder: true
    default: false
    }
  }

  /// Attributes that say without colours what the colours said.
  package var monochrome: Attributes {
    switch self {
    case .listSelected, .navigationSelected, .popupSelected, .titleBar, .statusBar,
      .statusBarWarning, .composerInternalLabel, .composerPublicLabel, .threadNoteLabel:
      .reverse
    case .matchCurrent, .slaBreach, .priorityUrgent: [.reverse, .bold]
    case .listSelectedUnfocused, .match, .link, .conflict, .diffAfter: .underline
    case .listUnread, .listBreaching, .listMarked, .textStrong, .heading, .hintKey, .priorityHigh,
      .slaWarning, .error, .warning, .statusNew, .popupTitle, .borderFocused, .listHeader:
      .bold
    case .textMuted, .listClosed, .priorityLow, .statusClosed, .quote, .signature, .threadSystem,
      .popupDisabled, .inputPlaceholder, .diffBefore, .threadMeta:
      .dim
    default: []
    }
  }
}
