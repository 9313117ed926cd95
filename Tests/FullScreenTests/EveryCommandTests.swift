import Commands
import Testing
import Tickets

@testable import Interface
@testable import Store
@testable import ttydesk

/// Every command of the table is called by its key, or by its name where it has none.
@Suite struct EveryCommandTests {
  @Test(arguments: Command.allCases)
  func `a command does what it says`(command: Command) throws {
    let robot = try Robot()
    try call(command, robot)
    #expect(robot.called.contains(command))
    // This desk has no hub to tell.
    if command != .held {
      #expect(robot.state.toast?.notice.kind != .failure, "\(robot.said)")
    }
  }

  /// A command without a line here does not compile.
  private func call(_ command: Command, _ robot: Robot) throws {
    switch command {
    case .lineDown, .lineUp, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .top, .bottom,
      .nextMessage, .previousMessage, .nextTicket, .previousTicket, .nextUnread, .previousUnread,
      .nextQueue, .previousQueue, .open, .back, .nextArea, .previousArea, .areaLeft, .areaRight:
      try move(command, robot)
    case .widen, .narrow, .zoom, .preview, .audit, .customer, .at, .now, .columns, .sort, .group,
      .toggleFold, .toggleQuotes, .toggleEvents, .toggleHeaders, .toggleRaw, .theme:
      try look(command, robot)
    case .search, .find, .findNext, .findPrevious, .goTicket, .goQueues, .goList, .goInbox,
      .goUnread, .goMine, .goUnassigned, .goBreaching, .goSnoozed, .goConflicts, .goDrafts,
      .goOutbox, .goRecent, .goLinked, .goView, .saveView, .deleteView:
      try find(command, robot)
    case .reply, .note, .editDraft, .newTicket, .openAttachment, .saveAttachment, .openLink, .pipe,
      .held,
      .send, .saveNote, .flip, .insertAnswer, .insertQuote, .attach, .detach, .recipients, .editor,
      .undoTyping, .redoTyping, .keepDraft, .discardDraft:
      try write(command, robot)
    case .assign, .assignMe, .setStatus, .solve, .setPriority, .setQueue, .tag, .snooze, .unsnooze,
      .due, .setSubject, .watch, .toggleUnread, .macro, .merge, .unmerge, .split, .link, .unlink,
      .resolve, .delete, .deleteMessage, .undelete, .undo, .repeat:
      try change(command, robot)
    case .mark, .markRange, .markAll, .invertMarks, .unmarkAll, .copyNumber, .copyLink,
      .copyMessage, .copyAddress, .copySubject:
      try mark(command, robot)
    case .sync, .notify, .help, .palette, .keys, .tour, .redraw, .suspend, .quit:
      try program(command, robot)
    }
  }

  // MARK: Moving

  private func move(_ command: Command, _ robot: Robot) throws {
    let first = try #require(robot.state.list.current?.name)
    switch command {
    case .lineDown:
      try robot.press("j")
      #expect(robot.state.list.current?.name != first)
    case .lineUp:
      try robot.press("j k")
      #expect(robot.state.list.current?.name == first)
    case .halfPageDown: try robot.press("ctrl-d")
    case .halfPageUp: try robot.press("ctrl-u")
    case .pageDown: try robot.press("space")
    case .pageUp: try robot.press("pgup")
    case .top:
      try robot.press("G g g")
      #expect(robot.state.list.current?.name == first)
    case .bottom:
      try robot.press("G")
      #expect(robot.state.list.current == robot.state.list.rows.last)
    case .nextMessage: try robot.press("enter }")
    case .previousMessage: try robot.press("enter {")
    case .nextTicket:
      try robot.press("enter J")
      #expect(robot.state.thread?.id != nil)
      #expect(robot.state.list.current?.name != first)
    case .previousTicket: try robot.press("enter J K")
    case .nextUnread: try robot.press("]")
    case .previousUnread: try robot.press("G [")
    case .nextQueue: try robot.press("J")
    case .previousQueue: try robot.press("J K")
    case .open:
      try robot.press("enter")
      #expect(robot.state.focus == .ticket)
    case .back:
      try robot.press("enter esc")
      #expect(robot.state.focus == .list)
    case .nextArea: try robot.press("tab")
    case .previousArea: try robot.press("shift-tab")
    case .areaLeft: try robot.press("enter h")
    case .areaRight: try robot.press("l")
    default: Issue.record("\(command) is not tried")
    }
  }

  // MARK: Looking

  private func look(_ command: Command, _ robot: Robot) throws {
    switch command {
    case .widen: try robot.press(">")
    case .narrow: try robot.press("<")
    case .zoom: try robot.press("enter +")
    case .preview: try robot.press("v")
    case .audit:
      try robot.press("L")
      #expect(robot.shows("ticket.create"))
    case .customer:
      try robot.press("c")
      #expect(robot.shows("ann@example.org"))
    case .at:
      try robot.press("T").type("-1h").press("enter")
    case .now:
      try robot.press("T").type("2026-02-25 06:15").press("enter").press("g n")
      #expect(robot.state.thread?.at == nil)
    case .columns: try robot.line("columns number subject age")
    case .sort: try robot.line("sort priority")
    case .group: try robot.line("group customer")
    case .toggleFold: try robot.press("enter enter")
    case .toggleQuotes:
      try robot.press("enter Q")
      #expect(robot.shows("What is it about?"))
    case .toggleEvents: try robot.press("enter E")
    case .toggleHeaders: try robot.press("enter H")
    case .toggleRaw:
      try robot.press("enter V")
      #expect(robot.shows("Subject: Lost parcel"))
    case .theme:
      try robot.line("theme nord")
      #expect(robot.wishes.contains(.setTheme("nord")))
    default: Issue.record("\(command) is not tried")
    }
  }

  // MARK: Finding

  private func find(_ command: Command, _ robot: Robot) throws {
    switch command {
    case .search:
      try robot.press("/").type("invoice").press("enter")
      #expect(robot.state.list.rows.map(\.subject) == ["Wrong invoice"])
    case .find: try robot.press("enter f").type("parcel").press("enter")
    case .findNext: try robot.press("enter f").type("e").press("enter ;")
    case .findPrevious: try robot.press("enter f").type("e").press("enter ,")
    case .goTicket:
      try robot.press("#").type("2").press("enter")
      #expect(robot.shows("#2 Wrong invoice"))
    case .goQueues: try robot.press("g q")
    case .goList: try robot.press("g l")
    case .goInbox: try robot.press("g i")
    case .goUnread: try robot.press("g u")
    case .goMine: try robot.press("g m")
    case .goUnassigned: try robot.press("g f")
    case .goBreaching: try robot.press("g b")
    case .goSnoozed: try robot.press("g z")
    case .goConflicts: try robot.press("g c")
    case .goDrafts:
      try robot.press("r").type("Hello").press("esc").press("g d")
      #expect(robot.state.list.rows.map(\.name) == ["#4"])
    case .goOutbox:
      try robot.press("g o")
      #expect(robot.state.list.rows.isEmpty)
    case .goRecent: try robot.press("enter g r").press("enter")
    case .goLinked:
      try robot.press("#").type("1").press("enter").press("g k").press("enter")
    case .goView: try robot.press("g v").type("Billing").press("enter")
    case .saveView:
      try robot.press("/").type("invoice").press("enter").line("save-view Bills")
      #expect(
        try robot.desk.store.view(named: "Bills", for: robot.desk.session.actor.id).query
          == "invoice")
    case .deleteView:
      try robot.press("g v").type("VIP").press("enter").line("delete-view VIP").press("y")
    default: Issue.record("\(command) is not tried")
    }
  }

  // MARK: Writing

  private func write(_ command: Command, _ robot: Robot) throws {
    switch command {
    case .reply: try robot.press("r")
    case .note: try robot.press("n")
    case .editDraft: try robot.press("r").type("Hello").press("esc e")
    case .newTicket: try robot.press("N").type("New").press("enter")
    case .openAttachment:
      try robot.press("enter o").press("enter")
      #expect(robot.runs.first?.arguments.last?.hasSuffix("/list.txt") == true)
    case .saveAttachment:
      let path = robot.desk.folder.path + "/saved.txt"
      try robot.press("enter").line("save-attachment list.txt \(path)")
      #expect(robot.said.contains("Saved"))
    case .openLink:
      try robot.press("enter g x")
      #expect(robot.wishes.contains(.openLink("https://example.org/help")))
    case .held:
      var sync = SyncState()
      let ticket = try robot.desk.ticket(4)
      sync.held = [
        HeldItem(
          id: .zero, ticket: ticket.id, name: "#4", time: robot.desk.clock.now,
          text: "As I said.", reason: .overtaken)
      ]
      robot.hear(.sync(sync))
      try robot.press("g h").press("enter").type("edit").press("enter")
      #expect(robot.shows("As I said."))
      #expect(robot.desk.store.drafts.count == 1)
    case .pipe:
      try robot.press("enter |").type("wc -l").press("enter")
      #expect(robot.runs.first?.arguments == ["wc", "-l"])
    case .send: try robot.press("r").type("Hello").press("ctrl-s")
    case .saveNote: try robot.press("n").type("Hello").line("save-note", by: "alt-x")
    case .flip: try robot.press("r").line("flip", by: "alt-x")
    case .insertAnswer:
      try robot.press("r").line("insert-answer hello", by: "alt-x")
      #expect(robot.shows("Hello Ann,"))
    case .insertQuote: try robot.press("r").line("insert-quote", by: "alt-x")
    case .attach: try robot.press("r").line("attach /etc/hostname", by: "alt-x")
    case .detach:
      try robot.press("r").line("attach /etc/hostname", by: "alt-x")
      try robot.line("detach /etc/hostname", by: "alt-x")
    case .recipients:
      try robot.press("r").line("recipients bob@example.net", by: "alt-x")
      #expect(robot.shows("bob@example.net"))
    case .editor:
      robot.editor = { _ in "Written elsewhere" }
      try robot.press("r").press("ctrl-x e")
      #expect(robot.shows("Written elsewhere"))
    case .undoTyping: try robot.press("r").type("Hello").press("alt-u")
    case .redoTyping: try robot.press("r").type("Hello").press("alt-u alt-r")
    case .keepDraft:
      try robot.press("r").type("Hello").press("esc")
      #expect(robot.desk.store.drafts.count == 1)
    case .discardDraft:
      try robot.press("r").type("Hello").press("ctrl-x x").press("y")
      #expect(robot.desk.store.drafts.count == 0)
    default: Issue.record("\(command) is not tried")
    }
  }

  // MARK: Changing

  private func change(_ command: Command, _ robot: Robot) throws {
    switch command {
    case .assign: try robot.line("assign alice")
    case .assignMe: try robot.press("A")
    case .setStatus: try robot.line("set-status pending")
    case .solve: try robot.press("S")
    case .setPriority: try robot.press("!")
    case .setQueue: try robot.line("set-queue Billing")
    case .tag: try robot.line("tag vip")
    case .snooze: try robot.line("snooze 3d")
    case .unsnooze: try robot.line("snooze 3d").press("g z").press("Z")
    case .due: try robot.line("due tomorrow")
    case .setSubject: try robot.line("set-subject Another subject")
    case .watch: try robot.press("w")
    case .toggleUnread: try robot.press("U")
    case .macro: try robot.line("macro close")
    case .merge: try robot.line("merge 1").press("y")
    case .unmerge:
      try robot.line("merge 1").press("y")
      try robot.press("#").type("4").press("enter").line("unmerge")
      #expect(try robot.desk.ticket(4).mergedInto == nil)
    case .split: try robot.press("enter %").press("y")
    case .link: try robot.line("link related 3")
    case .unlink: try robot.press("#").type("1").press("enter").line("unlink 2")
    case .resolve:
      try conflict(robot)
      try robot.press("g c").press("=").press("enter")
    case .delete: try delete(robot)
    case .deleteMessage: try robot.press("enter d m").press("y")
    case .undelete:
      try delete(robot)
      try robot.press("/").type("is:deleted").press("enter").press("d u")
      #expect(try robot.desk.ticket(4).deletion == nil)
    case .undo: try robot.press("S u")
    case .repeat: try robot.line("tag vip").press("j .")
    default: Issue.record("\(command) is not tried")
    }
  }

  private func delete(_ robot: Robot) throws {
    try robot.press("d d").type("delete").press("enter")
    #expect(try robot.desk.ticket(4).deletion != nil)
  }

  /// Two people set the priority of #4 without knowing of each other.
  private func conflict(_ robot: Robot) throws {
    let ticket = try robot.desk.ticket(4)
    for value in ["high", "low"] {
      let change = FieldSet(field: .priority, before: "normal", after: value)
      try robot.desk.store.append(
        [EventDraft(subject: ticket.id, stream: .internal, body: .fieldSet(change))],
        by: robot.desk.session.actor.id)
    }
  }

  // MARK: Marking and copying

  private func mark(_ command: Command, _ robot: Robot) throws {
    switch command {
    case .mark:
      try robot.press("x")
      #expect(robot.state.marks.count == 1)
    case .markRange: try robot.press("x j j X")
    case .markAll:
      try robot.press("*")
      #expect(robot.state.marks.count == 4)
    case .invertMarks: try robot.press("x ~")
    case .unmarkAll:
      try robot.press("* _")
      #expect(robot.state.marks.isEmpty)
    case .copyNumber:
      try robot.press("y n")
      #expect(robot.wishes.contains(.copy("#4")))
    case .copyLink: try robot.press("y l")
    case .copyMessage: try robot.press("enter y m")
    case .copyAddress: try robot.press("y a")
    case .copySubject: try robot.press("y s")
    default: Issue.record("\(command) is not tried")
    }
  }

  private func program(_ command: Command, _ robot: Robot) throws {
    switch command {
    case .sync:
      try robot.press("$")
      #expect(!robot.said.isEmpty)
    case .notify: try robot.line("notify bell")
    case .help: try robot.press("?")
    case .palette: try robot.press(":")
    case .keys: try robot.line("keys")
    case .tour: try robot.line("tour")
    case .redraw: try robot.press("ctrl-l")
    case .suspend: try robot.press("ctrl-z")
    case .quit: try robot.press("q")
    default: Issue.record("\(command) is not tried")
    }
  }
}
