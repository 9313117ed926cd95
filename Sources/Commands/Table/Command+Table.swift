extension Command {
  /// The row of the table; a case without one does not compile.
  var row: Entry {
    switch self {
    case .lineDown:
      Entry(
        .moving, "Go down a line.", label: "down", in: .moving,
        keys: ["j", "down"])
    case .lineUp:
      Entry(.moving, "Go up a line.", label: "up", in: .moving, keys: ["k", "up"])
    case .halfPageDown:
      Entry(
        .moving, "Go down half a page.", label: "half page", in: .moving, keys: ["ctrl-d"])
    case .halfPageUp:
      Entry(
        .moving, "Go up half a page.", label: "half page up", in: .moving, keys: ["ctrl-u"])
    case .pageDown:
      Entry(
        .moving, "Go down a page.", label: "page", in: .moving,
        keys: ["space", "pgdn", "ctrl-f"])
    case .pageUp:
      Entry(.moving, "Go up a page.", label: "page up", in: .moving, keys: ["pgup", "ctrl-b"])
    case .top:
      Entry(.moving, "Go to the top.", label: "top", in: .moving, keys: ["g g", "home"])
    case .bottom:
      Entry(.moving, "Go to the end.", label: "end", in: .moving, keys: ["G", "end"])
    case .nextMessage:
      Entry(
        .moving, "Go to the next message.", label: "next message", in: [.ticket],
        keys: ["}"], needs: [.message])
    case .previousMessage:
      Entry(
        .moving, "Go to the message before.", label: "previous message", in: [.ticket],
        keys: ["{"], needs: [.message])
    case .nextTicket:
      Entry(
        .moving, "Go to the next ticket of the list.", label: "next ticket", in: [.ticket],
        keys: ["J", "ctrl-n"])
    case .previousTicket:
      Entry(
        .moving, "Go to the ticket before it in the list.", label: "previous ticket",
        in: [.ticket], keys: ["K", "ctrl-p"])
    case .nextUnread:
      Entry(
        .moving, "Go to the next unread ticket.", label: "next unread", in: .tickets, keys: ["]"])
    case .previousUnread:
      Entry(
        .moving, "Go to the unread ticket before.", label: "previous unread", in: .tickets,
        keys: ["["])
    case .nextQueue:
      Entry(
        .moving, "Go to the next queue or view.", label: "next queue", in: [.queues, .list],
        keys: ["J"])
    case .previousQueue:
      Entry(
        .moving, "Go to the queue or view before.", label: "previous queue",
        in: [.queues, .list], keys: ["K"])
    case .open:
      Entry(
        .moving, "Open what is selected.", label: "open",
        in: [.queues, .list, .audit, .customer], keys: ["enter"])
    case .back:
      Entry(
        .moving, "Go back: close this, or clear the search and the marks.", label: "back",
        keys: [
          "esc", .key("q", in: [.ticket, .audit, .customer]), "ctrl-c", "backspace",
        ])

    case .nextArea:
      Entry(.moving, "Go to the next area.", label: "next area", keys: ["tab"])
    case .previousArea:
      Entry(.moving, "Go to the area before.", label: "previous area", keys: ["shift-tab"])
    case .areaLeft:
      Entry(.moving, "Go to the area at the left.", label: "left", keys: ["h", "left"])
    case .areaRight:
      Entry(.moving, "Go to the area at the right.", label: "right", keys: ["l", "right"])
    case .widen:
      Entry(.looking, "Make this area wider.", label: "wider", keys: [">"])
    case .narrow:
      Entry(.looking, "Make this area narrower.", label: "narrower", keys: ["<"])
    case .zoom:
      Entry(.looking, "Show this area alone, or all of them again.", label: "zoom", keys: ["+"])
    case .preview:
      Entry(
        .looking, "Show or hide a preview beside the list, or below it.", label: "preview",
        in: [.list],
        keys: ["v"])
    case .audit:
      Entry(
        .looking, "Show the audit log: who did what to the ticket, or the desk.",
        label: "audit",
        keys: [.key("L", in: .tickets), .key("g a", with: "--desk")],
        arguments: [.flag("--desk"), .optional("QUERY", .query, .rest)])
    case .customer:
      Entry(
        .looking, "Show who asks, with earlier tickets and consent.", label: "customer",
        in: .tickets, keys: ["c"], needs: [.ticket])
    case .at:
      Entry(
        .looking, "Show the ticket as it stood at a time.", label: "time travel", in: .tickets,
        keys: ["T"], needs: [.ticket], arguments: [.required("TIME", .time, .rest)])
    case .now:
      Entry(
        .looking, "Come back from time travel to the present.", label: "present", in: .tickets,
        keys: ["g n"], needs: [.past])
    case .columns:
      Entry(
        .looking, "Choose the columns of the list, or go back to 'usual' ones.",
        label: "columns", in: [.list], keys: ["C"],
        arguments: [.required("COLUMN", .column, .words)])
    case .sort:
      Entry(
        .looking, "Sort the list.", label: "sort", in: [.list], keys: ["o"],
        arguments: [.required("BY", .choice(["sla", "priority", "updated", "created"]))])
    case .group:
      Entry(
        .looking, "Group the list.", label: "group", in: [.list], keys: ["O"],
        arguments: [
          .required("BY", .choice(["none", "queue", "status", "assignee", "priority", "customer"]))
        ])
    case .toggleFold:
      Entry(
        .looking, "Unfold what is folded here, or fold it again.", label: "unfold",
        in: [.ticket, .audit], keys: [.key("enter", in: [.ticket]), .key("=", in: [.audit])])
    case .toggleQuotes:
      Entry(
        .looking, "Unfold or fold all quotes and signatures.", label: "quotes", in: [.ticket],
        keys: ["Q"])
    case .toggleEvents:
      Entry(
        .looking, "Show or hide what changed between the messages.", label: "events",
        in: [.ticket], keys: ["E"])
    case .toggleHeaders:
      Entry(
        .looking, "Show or hide the headers of the messages.", label: "headers", in: [.ticket],
        keys: ["H"])
    case .toggleRaw:
      Entry(
        .looking, "Show the message as it came in.", label: "raw", in: [.ticket], keys: ["V"],
        needs: [.message])

    case .search:
      Entry(
        .finding, "Search the tickets.", label: "search", keys: ["/"],
        arguments: [.required("QUERY", .query, .rest)])
    case .find:
      Entry(
        .finding, "Find a word on this screen.", label: "find",
        in: [.ticket, .audit, .customer], keys: ["f"],
        arguments: [.required("TEXT", .text, .rest)])
    case .findNext:
      Entry(
        .finding, "Go to the next match.", label: "next match",
        in: [.ticket, .audit, .customer], keys: [";"], needs: [.search])
    case .findPrevious:
      Entry(
        .finding, "Go to the match before.", label: "previous match",
        in: [.ticket, .audit, .customer], keys: [","], needs: [.search])
    case .goTicket:
      Entry(
        .finding, "Open a ticket by its number.", label: "number", keys: ["#", "g t"],
        arguments: [.required("TICKET", .ticket)])
    case .goQueues:
      Entry(.finding, "Go to the queues and views.", label: "queues", keys: ["g q"])
    case .goList:
      Entry(.finding, "Go to the list of tickets.", label: "list", keys: ["g l"])
    case .goInbox:
      Entry(.finding, "Go to all open tickets.", label: "inbox", keys: ["g i"])
    case .goUnread:
      Entry(.finding, "Go to the unread tickets.", label: "unread", keys: ["g u"])
    case .goMine:
      Entry(.finding, "Go to your tickets.", label: "mine", keys: ["g m"])
    case .goUnassigned:
      Entry(.finding, "Go to the tickets that nobody has.", label: "unassigned", keys: ["g f"])
    case .goBreaching:
      Entry(
        .finding, "Go to the tickets that are late or soon will be.", label: "breaching",
        keys: ["g b"])
    case .goSnoozed:
      Entry(.finding, "Go to the snoozed tickets.", label: "snoozed", keys: ["g z"])
    case .goConflicts:
      Entry(
        .finding, "Go to the tickets with a field set by two people.", label: "conflicts",
        keys: ["g c"])
    case .goDrafts:
      Entry(.finding, "Go to the tickets with a draft of yours.", label: "drafts", keys: ["g d"])
    case .goOutbox:
      Entry(.finding, "Go to what is not sent yet.", label: "outbox", keys: ["g o"])
    case .goRecent:
      Entry(
        .finding, "Pick a ticket that you had open before.", label: "recent", keys: ["g r", "'"])
    case .goLinked:
      Entry(
        .finding, "Pick a ticket that is linked to this one.", label: "linked", in: .tickets,
        keys: ["g k"], needs: [.ticket, .linked])
    case .goView:
      Entry(
        .finding, "Pick a queue or saved view to go to.", label: "view", keys: ["g v"],
        arguments: [.required("VIEW", .view, .rest)])
    case .saveView:
      Entry(
        .finding, "Keep this search under a name.", label: "save view", in: [.queues, .list],
        needs: [.search], arguments: [.required("NAME", .text, .rest)])
    case .deleteView:
      Entry(
        .finding, "Remove a saved view.", label: "delete view", in: [.queues, .list],
        needs: [.view], arguments: [.required("VIEW", .view, .rest)], traits: .confirms)

    case .reply:
      Entry(
        .answering, "Write a reply to the customer.", label: "reply", in: .tickets, keys: ["r"],
        needs: [.ticket, .staff],
        arguments: [.flag("--internal"), .optional("ANSWER", .answer)])
    case .note:
      Entry(
        .answering, "Write an internal note, which no customer sees.", label: "note",
        in: .tickets, keys: ["n"], needs: [.ticket, .staff],
        arguments: [.optional("TEXT", .text, .rest)])
    case .editDraft:
      Entry(
        .answering, "Go on with the draft of this ticket.", label: "draft", in: .tickets,
        keys: ["e"], needs: [.ticket, .draft])
    case .newTicket:
      Entry(
        .answering, "Make a ticket.", label: "new ticket", keys: ["N"], needs: [.staff],
        arguments: [.optional("QUEUE", .queue)])
    case .openAttachment:
      Entry(
        .answering, "Open an attachment.", label: "open attachment", in: [.ticket], keys: ["o"],
        needs: [.attachment], arguments: [.required("ATTACHMENT", .attachment)])
    case .saveAttachment:
      Entry(
        .answering, "Save an attachment to a file.", label: "save attachment", in: [.ticket],
        keys: ["O"], needs: [.attachment],
        arguments: [.required("ATTACHMENT", .attachment), .optional("FILE", .file)])
    case .openLink:
      Entry(
        .answering, "Open a link of the message.", label: "open link", in: [.ticket],
        keys: ["g x"], needs: [.message])
    case .pipe:
      Entry(
        .answering, "Give the message to a program.", label: "pipe", in: [.ticket], keys: ["|"],
        needs: [.message], arguments: [.required("PROGRAM", .program, .rest)])

    case .held:
      Entry(
        .answering, "Decide about what the hub held back or refused.", label: "held",
        keys: ["g h"], needs: [.held])

    case .assign:
      Entry(
        .changing, "Give the ticket to somebody.", label: "assign", in: .tickets, keys: ["a"],
        needs: [.ticket, .staff], arguments: [.required("ACCOUNT", .account)], traits: .change)
    case .assignMe:
      Entry(
        .changing, "Take the ticket yourself.", label: "take", in: .tickets, keys: ["A"],
        needs: [.ticket, .staff], traits: .change)
    case .setStatus:
      Entry(
        .changing, "Set the status.", label: "status", in: .tickets, keys: ["s"],
        needs: [.ticket, .staff],
        arguments: [.required("STATUS", .choice(ValueKind.status.choices))], traits: .change)
    case .solve:
      Entry(
        .changing, "Set the status to solved.", label: "solve", in: .tickets, keys: ["S"],
        needs: [.ticket, .staff], traits: .change)
    case .setPriority:
      Entry(
        .changing, "Set the priority.", label: "priority", in: .tickets,
        keys: ["p", .key("!", with: "urgent")], needs: [.ticket, .staff],
        arguments: [.required("PRIORITY", .choice(ValueKind.priority.choices))], traits: .change)
    case .setQueue:
      Entry(
        .changing, "Move the ticket to another queue.", label: "move", in: .tickets,
        keys: ["m"], needs: [.ticket, .staff], arguments: [.required("QUEUE", .queue)],
        traits: .change)
    case .tag:
      Entry(
        .changing, "Put tags on, or with a dash before them take them off.", label: "tag",
        in: .tickets, keys: ["t"], needs: [.ticket, .staff],
        arguments: [.required("TAG", .tag, .words)], traits: .change)
    case .snooze:
      Entry(
        .changing, "Hide the ticket until a time, or until it is answered.", label: "snooze",
        in: .tickets, keys: ["z"], needs: [.ticket, .staff],
        arguments: [.required("TIME", .time, .rest)], traits: .change)
    case .unsnooze:
      Entry(
        .changing, "Bring a snoozed ticket back.", label: "wake", in: .tickets, keys: ["Z"],
        needs: [.ticket, .staff, .snoozed], traits: .change)
    case .due:
      Entry(
        .changing, "Say by when the ticket has to be done.", label: "due", in: .tickets,
        keys: ["D"], needs: [.ticket, .staff], arguments: [.required("TIME", .time, .rest)],
        traits: .change)
    case .setSubject:
      Entry(
        .changing, "Change the subject.", label: "subject", in: .tickets,
        needs: [.ticket, .staff], arguments: [.required("SUBJECT", .text, .rest)],
        traits: .repeatable)
    case .watch:
      Entry(
        .changing, "Hear of all that happens to the ticket, or no longer.", label: "watch",
        in: .tickets, keys: ["w"], needs: [.ticket, .staff], traits: .change)
    case .toggleUnread:
      Entry(
        .changing, "Mark the ticket as unread, or as read.", label: "unread", in: .tickets,
        keys: ["U"], needs: [.ticket], traits: .bulk)
    case .macro:
      Entry(
        .changing, "Run a macro.", label: "macro", in: .tickets, keys: ["@"],
        needs: [.ticket, .staff], arguments: [.required("MACRO", .macro)], traits: .change)
    case .merge:
      Entry(
        .changing, "Join the ticket into another.", label: "merge", in: .tickets, keys: ["M"],
        needs: [.ticket, .staff], arguments: [.required("INTO", .ticket)],
        traits: [.bulk, .confirms])
    case .unmerge:
      Entry(
        .changing, "Take the ticket out of the one that it was joined into.", label: "unmerge",
        in: .tickets, needs: [.ticket, .staff])
    case .split:
      Entry(
        .changing, "Make a ticket of its own from this message.", label: "split",
        in: [.ticket], keys: ["%"], needs: [.message, .staff], traits: .confirms)
    case .link:
      Entry(
        .changing, "Relate the ticket to another.", label: "link", in: .tickets, keys: ["&"],
        needs: [.ticket, .staff],
        arguments: [
          .required("KIND", .choice(ValueKind.link.choices)), .required("TICKET", .ticket),
        ])
    case .unlink:
      Entry(
        .changing, "Take back how the ticket was related to another.", label: "unlink",
        in: .tickets, needs: [.ticket, .linked, .staff],
        arguments: [.required("TICKET", .ticket)])
    case .resolve:
      Entry(
        .changing, "Pick one of two values that were set at the same time.", label: "resolve",
        in: .tickets, keys: ["="], needs: [.ticket, .conflict, .staff])
    case .delete:
      Entry(
        .changing, "Delete the ticket; the audit log keeps it.", label: "delete",
        in: .tickets, keys: ["d d", "del"], needs: [.ticket, .staff],
        arguments: [.optional("REASON", .text, .rest)], traits: [.bulk, .confirms])
    case .deleteMessage:
      Entry(
        .changing, "Delete the message; the audit log keeps it.", label: "delete message",
        in: [.ticket], keys: ["d m"], needs: [.message, .staff],
        arguments: [.optional("REASON", .text, .rest)], traits: .confirms)
    case .undelete:
      Entry(
        .changing, "Bring back a deleted ticket.", label: "undelete", in: .tickets,
        keys: ["d u"], needs: [.ticket, .deleted, .staff], traits: .bulk)
    case .undo:
      Entry(
        .changing, "Undo what was done last.", label: "undo", keys: ["u"],
        needs: [.lastChange])
    case .repeat:
      Entry(
        .changing, "Do again what was done last, here.", label: "repeat", in: .tickets,
        keys: ["."], needs: [.ticket, .lastAction])

    case .mark:
      Entry(
        .marking, "Mark the ticket for work on many, or take the mark off.", label: "mark",
        in: [.list], keys: ["x", "ins"], needs: [.ticket])
    case .markRange:
      Entry(
        .marking, "Mark all tickets from the last mark to here.", label: "mark to here",
        in: [.list], keys: ["X"], needs: [.ticket])
    case .markAll:
      Entry(
        .marking, "Mark all tickets of the list.", label: "mark all", in: [.list], keys: ["*"],
        needs: [.ticket], arguments: [.flag("--all")])
    case .invertMarks:
      Entry(
        .marking, "Mark what is not marked, and the other way round.", label: "invert marks",
        in: [.list], keys: ["~"], needs: [.ticket])
    case .unmarkAll:
      Entry(
        .marking, "Take off all marks.", label: "unmark", in: [.list], keys: ["_"],
        needs: [.marked])

    case .copyNumber:
      Entry(
        .copying, "Copy the ticket's number.", label: "number", in: .tickets, keys: ["y n"],
        needs: [.ticket], traits: .bulk)
    case .copyLink:
      Entry(
        .copying, "Copy a link to the ticket.", label: "link", in: .tickets, keys: ["y l"],
        needs: [.ticket], traits: .bulk)
    case .copyMessage:
      Entry(
        .copying, "Copy the text of the message.", label: "message", in: [.ticket],
        keys: ["y m"], needs: [.message])
    case .copyAddress:
      Entry(
        .copying, "Copy the customer's address.", label: "address",
        in: [.list, .ticket, .customer], keys: ["y a"])
    case .copySubject:
      Entry(
        .copying, "Copy the subject.", label: "subject", in: .tickets, keys: ["y s"],
        needs: [.ticket])

    case .send:
      Entry(
        .composing, "Send the reply to the customer.", label: "send", in: [.composer],
        keys: [
          "ctrl-s", .key("alt-s", with: "solved"), .key("alt-enter", with: "solved", "--next"),
        ], needs: [.publicDraft], arguments: Self.afterwards)
    case .saveNote:
      Entry(
        .composing, "Save the note for agents only.", label: "save note", in: [.composer],
        keys: ["ctrl-o", .key("alt-o", with: "--next")], needs: [.internalDraft],
        arguments: Self.afterwards)
    case .flip:
      Entry(
        .composing, "Make the reply a note, or the note a reply.", label: "flip",
        in: [.composer], keys: ["ctrl-t"], needs: [.draft])
    case .insertAnswer:
      Entry(
        .composing, "Put in a kept answer, its blanks filled in.", label: "answer",
        in: [.composer], keys: ["ctrl-r"], needs: [.draft],
        arguments: [.required("ANSWER", .answer)])
    case .insertQuote:
      Entry(
        .composing, "Quote the message that is answered.", label: "quote", in: [.composer],
        keys: ["ctrl-x q"], needs: [.draft, .message])
    case .attach:
      Entry(
        .composing, "Attach a file.", label: "attach", in: [.composer], keys: ["ctrl-x a"],
        needs: [.draft], arguments: [.required("FILE", .file)])
    case .detach:
      Entry(
        .composing, "Take an attached file off.", label: "detach", in: [.composer],
        keys: ["ctrl-x d"], needs: [.draft, .attachment],
        arguments: [.required("ATTACHMENT", .attachment)])
    case .recipients:
      Entry(
        .composing, "Change who gets the reply.", label: "to and cc", in: [.composer],
        keys: ["ctrl-x r"], needs: [.publicDraft],
        arguments: [.required("ADDRESS", .text, .rest)])
    case .editor:
      Entry(
        .composing, "Go on in your own editor.", label: "editor", in: [.composer],
        keys: ["ctrl-x e"], needs: [.draft])
    case .undoTyping:
      Entry(
        .composing, "Undo what was typed.", label: "undo", in: [.composer],
        keys: ["ctrl-_", "alt-u"], needs: [.draft])
    case .redoTyping:
      Entry(
        .composing, "Type again what was undone.", label: "redo", in: [.composer],
        keys: ["alt-r"], needs: [.draft])
    case .keepDraft:
      Entry(
        .composing, "Close the editor and keep the draft.", label: "close", in: [.composer],
        keys: ["esc", "ctrl-c"])
    case .discardDraft:
      Entry(
        .composing, "Throw the draft away.", label: "discard", in: [.composer],
        keys: ["ctrl-x x"], needs: [.draft], traits: .confirms)

    case .sync:
      Entry(.program, "Sync with the hub.", label: "sync", keys: ["$"], needs: [.remote])
    case .theme:
      Entry(
        .looking, "Choose the colours.", label: "theme",
        arguments: [.required("THEME", .theme)])
    case .notify:
      Entry(
        .program, "Say how to tell of new and late tickets.", label: "notify",
        arguments: [.required("HOW", .choice(["off", "bell", "desktop"]))])
    case .help:
      Entry(
        .program, "Show all keys of this screen.", label: "help", in: .all,
        keys: [.key("?", in: .screens), "f1"])
    case .palette:
      Entry(
        .program, "Find any command by its name.", label: "commands",
        in: .screens.union([.composer]),
        keys: [.key(":", in: .screens), .key("alt-x", in: [.composer])],
        arguments: [.optional("COMMAND", .command, .rest)])
    case .keys:
      Entry(.program, "List all keys, and what is wrong with yours.", label: "keys")
    case .tour:
      Entry(.program, "Take a short tour.", label: "tour")
    case .redraw:
      Entry(.program, "Draw the screen afresh.", label: "redraw", in: .all, keys: ["ctrl-l"])
    case .suspend:
      Entry(
        .program, "Leave to the shell; fg comes back.", label: "suspend", in: .all,
        keys: ["ctrl-z"])
    case .quit:
      Entry(
        .program, "Leave ttydesk; drafts are kept.", label: "quit",
        keys: [.key("q", in: [.queues, .list]), "ctrl-q"])
    }
  }

  /// What is done to the ticket once the text is sent.
  private static let afterwards: [Argument] = [
    .optional("STATUS", .choice(ValueKind.status.choices)), .flag("--next"),
  ]
}

extension Set<Command.Context> {
  /// Where the moving keys work.
  fileprivate static let moving: Self = .screens.union([.help])
}
