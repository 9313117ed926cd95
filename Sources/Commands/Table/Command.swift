/// Everything that can be done in the full screen, once: `entry` says all there is to know of each.
///
/// The raw value is its name in the `:` prompt, key files, the palette, the manual and tests.
package enum Command: String, CaseIterable, Sendable {
  // Moving.
  case lineDown = "line-down"
  case lineUp = "line-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case top
  case bottom
  case nextMessage = "next-message"
  case previousMessage = "previous-message"
  case nextTicket = "next-ticket"
  case previousTicket = "previous-ticket"
  case nextUnread = "next-unread"
  case previousUnread = "previous-unread"
  case nextQueue = "next-queue"
  case previousQueue = "previous-queue"
  case open
  case back

  // Screens.
  case nextArea = "next-area"
  case previousArea = "previous-area"
  case areaLeft = "area-left"
  case areaRight = "area-right"
  case widen
  case narrow
  case zoom
  case preview
  case audit
  case customer
  case at
  case now
  case columns
  case sort
  case group
  case toggleFold = "toggle-fold"
  case toggleQuotes = "toggle-quotes"
  case toggleEvents = "toggle-events"
  case toggleHeaders = "toggle-headers"
  case toggleRaw = "toggle-raw"

  // Finding.
  case search
  case find
  case findNext = "find-next"
  case findPrevious = "find-previous"
  case goTicket = "go-ticket"
  case goQueues = "go-queues"
  case goList = "go-list"
  case goInbox = "go-inbox"
  case goUnread = "go-unread"
  case goMine = "go-mine"
  case goUnassigned = "go-unassigned"
  case goBreaching = "go-breaching"
  case goSnoozed = "go-snoozed"
  case goConflicts = "go-conflicts"
  case goDrafts = "go-drafts"
  case goOutbox = "go-outbox"
  case goRecent = "go-recent"
  case goLinked = "go-linked"
  case goView = "go-view"
  case saveView = "save-view"
  case deleteView = "delete-view"

  // Answering.
  case reply
  case note
  case editDraft = "edit-draft"
  case newTicket = "new-ticket"
  case openAttachment = "open-attachment"
  case saveAttachment = "save-attachment"
  case openLink = "open-link"
  case pipe
  case held

  // Changing tickets.
  case assign
  case assignMe = "assign-me"
  case setStatus = "set-status"
  case solve
  case setPriority = "set-priority"
  case setQueue = "set-queue"
  case tag
  case snooze
  case unsnooze
  case due
  case setSubject = "set-subject"
  case watch
  case toggleUnread = "toggle-unread"
  case macro
  case merge
  case unmerge
  case split
  case link
  case unlink
  case resolve
  case delete
  case deleteMessage = "delete-message"
  case undelete
  case undo
  case `repeat`

  // Marking.
  case mark
  case markRange = "mark-range"
  case markAll = "mark-all"
  case invertMarks = "invert-marks"
  case unmarkAll = "unmark-all"

  // Copying.
  case copyNumber = "copy-number"
  case copyLink = "copy-link"
  case copyMessage = "copy-message"
  case copyAddress = "copy-address"
  case copySubject = "copy-subject"

  // Composing.
  case send
  case saveNote = "save-note"
  case flip
  case insertAnswer = "insert-answer"
  case insertQuote = "insert-quote"
  case attach
  case detach
  case recipients
  case editor
  case undoTyping = "undo-typing"
  case redoTyping = "redo-typing"
  case keepDraft = "keep-draft"
  case discardDraft = "discard-draft"

  // The desk and the program.
  case sync
  case theme
  case notify
  case help
  case palette
  case keys
  case tour
  case redraw
  case suspend
  case quit
}
