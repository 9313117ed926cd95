/// What a piece of the screen is there for; a theme gives each its look.
///
/// A theme need not name all: a role falls back by its dots (`list.unread`, `list`), then to `text`.
package enum Role: String, CaseIterable, Sendable {
  case text
  case textMuted = "text.muted"
  case textStrong = "text.strong"
  case heading

  case titleBar = "title-bar"
  case statusBar = "status-bar"
  case statusBarWarning = "status-bar.warning"
  case hint
  case hintKey = "hint.key"
  case border
  case borderFocused = "border.focused"

  case navigation
  case navigationSelected = "navigation.selected"
  case navigationCount = "navigation.count"

  case list
  case listHeader = "list.header"
  case listUnread = "list.unread"
  case listSelected = "list.selected"
  case listSelectedUnfocused = "list.selected.unfocused"
  case listMarked = "list.marked"
  case listClosed = "list.closed"
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
  case threadMeta = "thread.meta"
  case threadCustomer = "thread.customer"
  case threadReply = "thread.reply"
  case threadNote = "thread.note"
  case threadNoteBorder = "thread.note.border"
  case threadNoteLabel = "thread.note.label"
  case threadSystem = "thread.system"
  case quote
  case signature
  case code
  case link

  case composer
  case composerPublic = "composer.public"
  case composerPublicLabel = "composer.public.label"
  case composerInternal = "composer.internal"
  case composerInternalLabel = "composer.internal.label"

  case input
  case inputPlaceholder = "input.placeholder"
  case match
  case matchCurrent = "match.current"

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
