internal import Commands
internal import Screen
internal import Tickets

extension State {
  /// Opens what the cursor is on.
  mutating func openSelected() -> [Effect] {
    switch context {
    case .queues:
      guard let source = navigation.current else { return [] }
      return show(source)
    case .customer:
      guard let row = currentRow else { return [] }
      return open(row.id)
    case .audit:
      guard case .audit(let audit) = screens.last, let ticket = audit.current?.ticket else {
        say(.information, "This event belongs to the desk, not to a ticket.")
        return []
      }
      return open(ticket)
    default: return openCurrent()
    }
  }

  /// Opens the ticket under the list's cursor.
  mutating func openCurrent() -> [Effect] {
    guard let row = list.current else { return [] }
    return open(row.id)
  }

  /// Opens a ticket, wherever it is.
  mutating func open(_ id: Identifier) -> [Effect] {
    screens = []
    focus = .ticket
    _ = list.select(id)
    keepCursorVisible()
    schedule(.recordView)
    deadlines[.preview] = nil
    var effects: [Effect] = [.announce(id, isWriting: false)]
    if thread?.id != id || thread?.at != nil { effects += load(id) }
    remember(thread?.card?.row ?? list.rows.first { $0.id == id })
    prepareThread()
    return effects
  }

  /// Loads a ticket as it is now, or as it was.
  mutating func load(_ id: Identifier, at: Timestamp? = nil) -> [Effect] {
    var thread = ThreadState(id)
    thread.at = at
    let effect = thread.request(.unread(ThreadState.page), generation: nextGeneration())
    self.thread = thread
    prepareThread()
    return [effect]
  }

  /// Loads the ticket under the cursor once the cursor rests, where it is shown.
  mutating func schedulePreview() {
    guard isPreviewing, let row = list.current, row.id != thread?.id else { return }
    schedule(.preview)
    // Over a slow line a screen that nobody asked for would hold up the next keys.
    if settings.isSlowLink {
      deadlines[.preview] = now.adding(milliseconds: 4 * Deadline.preview.delay)
    }
  }

  mutating func loadPreview() -> [Effect] {
    guard isPreviewing, let row = list.current, row.id != thread?.id, composer == nil else {
      return []
    }
    return load(row.id)
  }

  mutating func remember(_ row: TicketRow?) {
    guard let row, focus == .ticket else { return }
    recent.removeAll { $0.id == row.id }
    recent.insert(row, at: 0)
    if recent.count > 50 { recent.removeLast() }
  }

  /// Shows a queue, a view or what a search finds.
  mutating func show(_ source: ListSource) -> [Effect] {
    screens = []
    listBeforeSearch = nil
    marks = []
    focus = .list
    list = ListState(source: source, settings: settings)
    navigation.select(source.kind)
    return [list.request(.start, generation: nextGeneration())]
  }

  /// Steps through the queues and views without leaving the list.
  mutating func goToQueue(step: Int) -> [Effect] {
    navigation.move(by: step)
    guard focus == .list, let source = navigation.current else { return [] }
    return show(source)
  }

  /// Closes what is on top: a text, a screen, the ticket, a search, marks.
  mutating func goBack() -> [Effect] {
    if !screens.isEmpty {
      screens.removeLast()
      return []
    }
    if focus == .ticket {
      if thread?.source != nil {
        thread?.hideSource()
      } else if thread?.find != nil {
        thread?.find = nil
      } else {
        focus = .list
        isZoomed = false
        keepCursorVisible()
        return [.announce(nil, isWriting: false)]
      }
      return []
    }
    if !marks.isEmpty {
      marks = []
    } else if let before = listBeforeSearch {
      list = before
      listBeforeSearch = nil
      navigation.select(list.source.kind)
      return [list.refresh(generation: nextGeneration())]
    } else if list.source.kind == .search {
      return show(ListSource(.inbox))
    } else if focus == .queues {
      focus = .list
    }
    return []
  }

  // MARK: Areas

  mutating func goToArea(step: Int) -> [Effect] {
    guard screens.isEmpty else { return [] }
    let areas = Area.allCases
    let index = (areas.firstIndex(of: focus) ?? 0) + step
    guard areas.indices.contains(index) else { return [] }
    return focus(areas[index])
  }

  mutating func focus(_ area: Area) -> [Effect] {
    screens = []
    if area == .ticket { return openCurrent() }
    focus = area
    if area == .queues { navigation.select(list.source.kind) }
    keepCursorVisible()
    schedulePreview()
    return []
  }

  /// Makes the area with the keyboard wider or narrower.
  mutating func resizeArea(by step: Int) -> [Effect] {
    switch focus {
    case .queues:
      settings.navigationWidth = max(16, min(60, settings.navigationWidth + 2 * step))
    case .list: settings.listShare = max(20, min(80, settings.listShare + 4 * step))
    case .ticket: settings.listShare = max(20, min(80, settings.listShare - 4 * step))
    }
    prepareThread()
    return [.saveSettings(settings)]
  }
}
