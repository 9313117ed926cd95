internal import Commands
internal import Screen
internal import Tickets

extension State {
  /// Moves the cursor, or the text under it, by rows.
  mutating func move(by rows: Int) -> [Effect] {
    switch context {
    case .queues: navigation.move(by: rows)
    case .list: return moveInList(by: rows)
    case .ticket, .composer: return scrollThread(by: rows)
    case .audit: return moveInAudit(by: rows)
    case .customer:
      let height = customerHeight
      updateCustomer {
        $0.move(by: rows)
        $0.top = State.top($0.top, showing: $0.selected, height: height)
      }
    case .help: overlay?.scroll(by: rows)
    case .prompt, .picker: break
    }
    return []
  }

  /// Rows of a page of whatever the keyboard is in.
  var pageHeight: Int {
    switch context {
    case .list: max(1, listHeight - 1)
    case .ticket, .composer: max(1, threadHeight - 1)
    default: max(1, layout.body.rows - 2)
    }
  }

  mutating func goToTop() -> [Effect] {
    switch context {
    case .list:
      if list.hasBefore { return [list.request(.start, generation: nextGeneration())] }
      return moveInList(by: -list.selected)
    case .ticket:
      if thread?.source != nil { return scrollThread(by: -(Int.max / 2)) }
      let height = threadHeight
      thread?.goToTop(height: height)
      return moreOfThread()
    default: return move(by: -1_000_000)
    }
  }

  mutating func goToBottom() -> [Effect] {
    switch context {
    case .list:
      if list.hasAfter { return [list.request(.end, generation: nextGeneration())] }
      return moveInList(by: list.rows.count)
    case .ticket:
      if thread?.source != nil { return scrollThread(by: Int.max / 2) }
      let height = threadHeight
      thread?.goToEnd(height: height)
      return moreOfThread()
    default: return move(by: 1_000_000)
    }
  }

  // MARK: The list

  var listHeight: Int { layout.list.map { listRows(in: $0).rows } ?? 1 }

  private mutating func moveInList(by rows: Int) -> [Effect] {
    list.move(by: rows)
    return cursorMoved()
  }

  /// What follows when the cursor is on another row.
  mutating func cursorMoved() -> [Effect] {
    keepCursorVisible()
    schedulePreview()
    return list.more(generation: nextGeneration()).map { [$0] } ?? []
  }

  mutating func keepCursorVisible() {
    list.scroll(height: listHeight)
  }

  /// The next unread ticket of the list, or the one before.
  mutating func goToUnread(step: Int) -> [Effect] {
    guard let index = list.index(after: list.selected, step: step, where: \.isUnread) else {
      say(.information, step > 0 ? "No unread ticket follows." : "No unread ticket before this.")
      return []
    }
    list.select(index)
    let effects = cursorMoved()
    return focus == .ticket ? effects + openCurrent() : effects
  }

  /// Opens the ticket after the open one, or the one before.
  mutating func goToTicket(step: Int) -> [Effect] {
    let before = list.selected
    list.move(by: step)
    guard list.selected != before else {
      say(.information, step > 0 ? "This is the last ticket." : "This is the first ticket.")
      return []
    }
    return cursorMoved() + openCurrent()
  }

  // MARK: The thread

  var threadHeight: Int {
    guard let rect = layout.ticket else { return max(1, layout.body.rows - 2) }
    return max(1, ticketParts(in: rect).thread.rows)
  }

  private var threadWidth: Int { layout.ticket?.columns ?? size.columns }

  mutating func scrollThread(by rows: Int) -> [Effect] {
    prepareThread()
    let height = threadHeight
    if let thread, thread.source != nil {
      self.thread?.scrollSource(by: rows, height: height)
      return []
    }
    thread?.scroll(by: rows, height: height)
    return moreOfThread()
  }

  /// Tells the thread how wide it is.
  mutating func prepareThread() {
    let (width, times) = (threadWidth, times)
    thread?.prepare(width: width, times: times)
  }

  /// Asks for what is missing around the reader.
  mutating func moreOfThread() -> [Effect] {
    let generation = nextGeneration()
    return thread?.more(generation: generation).map { [$0] } ?? []
  }

  mutating func goToMessage(step: Int) -> [Effect] {
    prepareThread()
    let height = threadHeight
    if thread?.goToMessage(step: step, height: height) == false {
      say(.information, step > 0 ? "This is the last message." : "This is the first message.")
    }
    return moreOfThread()
  }

  // MARK: Other screens

  var customerHeight: Int {
    if case .customer(let customer) = screens.last { max(1, customerRows(customer)) } else { 1 }
  }

  private mutating func moveInAudit(by rows: Int) -> [Effect] {
    updateAudit { $0.move(by: rows) }
    return auditMoved()
  }

  /// Scrolls the log so that the whole event under the cursor is seen.
  mutating func auditMoved() -> [Effect] {
    guard case .audit(var audit) = screens.last else { return [] }
    let height = max(1, layout.body.rows - 2)
    audit.top = min(audit.top, audit.selected)
    func rows() -> Int {
      guard audit.rows.indices.contains(audit.selected) else { return 0 }
      return audit.rows[audit.top...audit.selected].reduce(0) { $0 + self.height(of: $1, audit) }
    }
    while audit.top < audit.selected, audit.selected - audit.top > height || rows() > height {
      audit.top += 1
    }
    let effect = audit.more(generation: nextGeneration())
    screens[screens.count - 1] = .audit(audit)
    return effect.map { [$0] } ?? []
  }

  static func top(_ top: Int, showing row: Int, height: Int) -> Int {
    min(max(top, row - height + 1), row)
  }
}
