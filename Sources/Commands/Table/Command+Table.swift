extension Command {
  /// The row of the table; a case without one does not compile.
  package var entry: Entry {
    switch self {
    case .lineDown: .lineDown
    case .lineUp: .lineUp
    case .halfPageDown: .halfPageDown
    case .halfPageUp: .halfPageUp
    case .pageDown: .pageDown
    case .pageUp: .pageUp
    case .top: .top
    case .bottom: .bottom
    case .nextMessage: .nextMessage
    case .previousMessage: .previousMessage
    case .nextTicket: .nextTicket
    case .previousTicket: .previousTicket
    case .nextUnread: .nextUnread
    case .previousUnread: .previousUnread
    case .nextQueue: .nextQueue
    case .previousQueue: .previousQueue
    case .open: .open
    case .back: .back

    case .nextArea: .nextArea
    case .previousArea: .previousArea
    case .areaLeft: .areaLeft
    case .areaRight: .areaRight
    case .widen: .widen
    case .narrow: .narrow
    case .zoom: .zoom
    case .preview: .preview
    case .audit: .audit
    case .customer: .customer
    case .at: .at
    case .now: .now
    case .columns: .columns
    case .sort: .sort
    case .group: .group
    case .toggleFold: .toggleFold
    case .toggleQuotes: .toggleQuotes
    case .toggleEvents: .toggleEvents
    case .toggleHeaders: .toggleHeaders
    case .toggleRaw: .toggleRaw

    case .search: .search
    case .find: .find
    case .findNext: .findNext
    case .findPrevious: .findPrevious
    case .goTicket: .goTicket
    case .goQueues: .goQueues
    case .goList: .goList
    case .goInbox: .goInbox
    case .goUnread: .goUnread
    case .goMine: .goMine
    case .goUnassigned: .goUnassigned
    case .goBreaching: .goBreaching
    case .goSnoozed: .goSnoozed
    case .goConflicts: .goConflicts
    case .goDrafts: .goDrafts
    case .goOutbox: .goOutbox
    case .goRecent: .goRecent
    case .goLinked: .goLinked
    case .goView: .goView
    case .saveView: .saveView
    case .deleteView: .deleteView

    case .reply: .reply
    case .note: .note
    case .editDraft: .editDraft
    case .newTicket: .newTicket
    case .openAttachment: .openAttachment
    case .saveAttachment: .saveAttachment
    case .openLink: .openLink
    case .pipe: .pipe

    case .held: .held

    case .assign: .assign
    case .assignMe: .assignMe
    case .setStatus: .setStatus
    case .solve: .solve
    case .setPriority: .setPriority
    case .setQueue: .setQueue
    case .tag: .tag
    case .snooze: .snooze
    case .unsnooze: .unsnooze
    case .due: .due
    case .setSubject: .setSubject
    case .watch: .watch
    case .toggleUnread: .toggleUnread
    case .macro: .macro
    case .merge: .merge
    case .unmerge: .unmerge
    case .split: .split
    case .link: .link
    case .unlink: .unlink
    case .resolve: .resolve
    case .delete: .delete
    case .deleteMessage: .deleteMessage
    case .undelete: .undelete
    case .undo: .undo
    case .repeat: .repeat

    case .mark: .mark
    case .markRange: .markRange
    case .markAll: .markAll
    case .invertMarks: .invertMarks
    case .unmarkAll: .unmarkAll

    case .copyNumber: .copyNumber
    case .copyLink: .copyLink
    case .copyMessage: .copyMessage
    case .copyAddress: .copyAddress
    case .copySubject: .copySubject

    case .send: .send
    case .saveNote: .saveNote
    case .flip: .flip
    case .insertAnswer: .insertAnswer
    case .insertQuote: .insertQuote
    case .attach: .attach
    case .detach: .detach
    case .recipients: .recipients
    case .editor: .editor
    case .undoTyping: .undoTyping
    case .redoTyping: .redoTyping
    case .keepDraft: .keepDraft
    case .discardDraft: .discardDraft

    case .sync: .sync
    case .theme: .theme
    case .notify: .notify
    case .help: .help
    case .palette: .palette
    case .keys: .keys
    case .tour: .tour
    case .redraw: .redraw
    case .suspend: .suspend
    case .quit: .quit
    }
  }
}
