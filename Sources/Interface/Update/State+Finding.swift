internal import Commands
internal import Text
internal import Tickets

extension State {
  mutating func performFinding(_ call: Command.Call) -> [Effect] {
    let text = call.words.joined(separator: " ")
    switch call.command {
    case .search: return search(text)
    case .find: return find(text)
    case .findNext: return find(step: 1)
    case .findPrevious: return find(step: -1)
    case .goTicket: return goToTicket(named: State.ticketName(text))
    case .goQueues: return focus(.queues)
    case .goList: return focus(.list)
    case .goInbox: return show(ListSource(.inbox))
    case .goUnread: return show(ListSource(.unread))
    case .goMine: return show(ListSource(.mine))
    case .goUnassigned: return show(ListSource(.unassigned))
    case .goBreaching: return show(ListSource(.breaching))
    case .goSnoozed: return show(ListSource(.snoozed))
    case .goConflicts: return show(ListSource(.conflicts))
    case .goDrafts: return show(ListSource(.drafts))
    case .goOutbox: return show(ListSource(.outbox))
    case .goRecent: pickTicket("Tickets that you had open", ticketItems(recent))
    case .goLinked: pickLinked()
    case .goView: return goToView(text)
    case .saveView: return saveView(text)
    case .deleteView:
      say(.success, "The view \(text) is removed.")
      return [.deleteView(text)]
    default: break
    }
    return []
  }

  private mutating func goToTicket(named name: String) -> [Effect] {
    if let row = (list.rows + recent).first(where: { $0.name == name }) { return open(row.id) }
    return [.findTicket(name)]
  }

  private mutating func pickTicket(_ title: SafeLine, _ items: [PickerItem]) {
    guard !items.isEmpty else { return say(.information, "No ticket was open yet.") }
    overlay = .picker(ChoicePicker(.ticket, Picker(title, items)))
  }

  private mutating func pickLinked() {
    let links = currentCard?.links ?? []
    pickTicket(
      "Linked tickets",
      links.map {
        PickerItem(
          $0.name, SafeLine("\($0.name) \($0.subject)"), detail: SafeLine($0.kind.rawValue))
      })
  }

  private mutating func goToView(_ name: String) -> [Effect] {
    let wanted = name.lowercased()
    if let view = desk?.views.first(where: { $0.name.lowercased() == wanted }) {
      return show(ListSource(view))
    }
    if let queue = desk?.queues.first(where: { $0.name.lowercased() == wanted }) {
      return show(ListSource(queue))
    }
    if let preset = ListPreset.allCases.first(where: { $0.title.lowercased() == wanted }) {
      return show(ListSource(preset))
    }
    say(
      .warning,
      "No queue or view is called '\(name)': \(key(for: .goView)) shows those that there are.")
    return []
  }

  private mutating func saveView(_ name: String) -> [Effect] {
    let view = SavedView(
      name: name, query: list.source.text, columns: settings.columns, owner: desk?.me.id)
    list.source = ListSource(view)
    listBeforeSearch = nil
    say(.success, "The view \(name) is kept.")
    return [.saveView(view)]
  }

  // MARK: Searching

  /// Opens the line that searches as it is typed.
  mutating func openSearch() -> [Effect] {
    screens = []
    if focus != .list { focus = .list }
    searchOrigin = list
    let text = list.source.kind == .search ? list.source.text : ""
    var prompt = LinePrompt(.search, label: "/", line: LineEditor(text, history: searches))
    prompt.placeholder = "words, queue:NAME, from:ann, is:unread … tab completes"
    overlay = .prompt(prompt)
    return []
  }

  /// What follows when the search that is typed changed.
  mutating func searchTyped(completes: Bool) {
    guard case .prompt(var prompt) = overlay else { return }
    if completes {
      prompt.line.completions = searchCompletions(prompt.line)
      prompt.problem = Query.lenient(prompt.line.text).problems.first.map { "\($0)" }
      overlay = .prompt(prompt)
    }
    schedule(.search)
  }

  private func searchCompletions(_ line: LineEditor) -> [LineCompletion] {
    let text = line.text
    let cursor = line.textBeforeCursor.utf8.count
    let bytes = Array(text.utf8)
    return Query.completions(for: text, cursor: cursor, values: queryValues).prefix(12).map {
      found in
      let range = found.range.clamped(to: 0..<bytes.count)
      let whole =
        bytes[..<range.lowerBound] + Array(found.text.utf8) + bytes[range.upperBound...]
      return LineCompletion(
        SafeLine(found.text), detail: SafeLine(found.summary),
        line: String(decoding: whole, as: UTF8.self))
    }
  }

  private func queryValues(_ field: QueryField) -> [String] {
    switch field {
    case .queue: (desk?.queues ?? []).map(\.name)
    case .assignee: (desk?.agents ?? []).map(\.name)
    case .tag: desk?.tags ?? []
    case .org: desk?.organizations ?? []
    default: []
    }
  }

  /// Shows what is found by what is typed so far.
  mutating func searchAsTyped() -> [Effect] {
    guard case .prompt(let prompt) = overlay, prompt.isSearch else { return [] }
    let text = prompt.line.text
    guard list.source != ListSource(search: text) else { return [] }
    guard !text.utf8.allSatisfy({ $0 == 0x20 }) else {
      if let origin = searchOrigin { list = origin }
      return []
    }
    return showResults(of: text)
  }

  /// Shows what a search finds; the list before comes back with `esc`.
  mutating func search(_ text: String) -> [Effect] {
    deadlines[.search] = nil
    guard !text.utf8.allSatisfy({ $0 == 0x20 }) else { return giveUpSearch() }
    searches.removeAll { $0 == text }
    searches.append(text)
    let origin = searchOrigin ?? list
    if origin.source.kind != .search { listBeforeSearch = origin }
    searchOrigin = nil
    marks = []
    focus = .list
    screens = []
    if list.source == ListSource(search: text) {
      schedulePreview()
      return []
    }
    return showResults(of: text)
  }

  private mutating func showResults(of text: String) -> [Effect] {
    list = ListState(source: ListSource(search: text), settings: settings)
    list.sort = .updated
    list.grouping = .none
    return [list.request(.start, generation: nextGeneration())]
  }

  /// Comes back to the list that was there before the search.
  mutating func giveUpSearch() -> [Effect] {
    deadlines[.search] = nil
    guard let origin = searchOrigin else { return [] }
    searchOrigin = nil
    guard list.source != origin.source else { return [] }
    list = origin
    return [list.refresh(generation: nextGeneration())]
  }

  // MARK: Finding on a screen

  private mutating func find(_ text: String) -> [Effect] {
    if case .audit = screens.last {
      updateAudit { $0.find = text }
    } else {
      thread?.find = ThreadFind(text: text)
    }
    return find(step: 1)
  }

  private mutating func find(step: Int) -> [Effect] {
    var isFound = false
    if case .audit = screens.last {
      updateAudit { isFound = $0.findNext(step: step) }
      if isFound { return auditMoved() }
    } else {
      prepareThread()
      let height = threadHeight
      isFound = thread?.findNext(step: step, height: height) ?? false
    }
    if !isFound { say(.information, "It is not found here.") }
    return moreOfThread()
  }
}
