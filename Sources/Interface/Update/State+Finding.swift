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
    if case .audit(let audit) = screens.last { return openFilter(audit) }
    screens = []
    if focus != .list { focus = .list }
    searchOrigin = list
    let text = list.source.kind == .search ? list.source.text : ""
    var prompt = LinePrompt(.search, label: "/", line: LineEditor(text, history: searches))
    prompt.placeholder = "words, queue:NAME, from:ann, is:unread … tab completes"
    overlay = .prompt(prompt)
    return []
  }

  /// Opens the line that filters the log as it is typed.
  private mutating func openFilter(_ audit: AuditState) -> [Effect] {
    var prompt = LinePrompt(
      .filter(before: audit.filter), label: "Filter", line: LineEditor(audit.filter))
    prompt.placeholder = "kind:reply by:alice after:-7d ticket:1042 words"
    overlay = .prompt(prompt)
    return []
  }

  /// Shows the events that pass a filter.
  mutating func filterAudit(_ text: String) -> [Effect] {
    let generation = nextGeneration()
    var effects: [Effect] = []
    updateAudit { audit in
      guard audit.filter != text else { return }
      audit.filter = text
      (audit.selected, audit.top) = (0, 0)
      effects = [audit.request(generation: generation)]
    }
    return effects
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
    guard case .prompt(let prompt) = overlay else { return [] }
    let text = prompt.line.text
    if prompt.isFilter { return filterAudit(text) }
    guard prompt.isSearch else { return [] }
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
      updateAudit { $0.look(for: text) }
    } else {
      thread?.find = ThreadFind(text: text)
    }
    return find(step: 1)
  }

  private mutating func find(step: Int) -> [Effect] {
    if case .audit = screens.last { return findInAudit(step: step) }
    prepareThread()
    let height = threadHeight
    switch thread?.findNext(step: step, height: height) {
    case .beyond(let place): return findBeyond(place, step: step)
    case .here: break
    case .nowhere, nil: say(.information, "It is not found here.")
    }
    return moreOfThread()
  }

  /// Looks for the words among the messages that are not loaded.
  private mutating func findBeyond(_ place: Int, step: Int) -> [Effect] {
    guard let thread, let find = thread.find else { return [] }
    let request = FindRequest(
      ticket: thread.id, at: thread.at, text: find.text, start: place, step: step,
      includesFolded: thread.folding.showsAll, generation: nextGeneration())
    awaitedFind = request
    return [.findInTicket(request)]
  }

  /// Goes to the message that was found, once it is loaded.
  mutating func found(_ place: Int?, _ request: FindRequest) -> [Effect] {
    guard request == awaitedFind, thread?.id == request.ticket else { return [] }
    guard let place else {
      awaitedFind = nil
      say(.information, "It is not found here.")
      return []
    }
    var request = request
    request.start = place
    guard thread?.loaded.contains(place) == false else {
      awaitedFind = nil
      finishFinding(request)
      return []
    }
    awaitedFind = request
    let generation = nextGeneration()
    let half = ThreadState.page / 2
    let effect = thread?.request(
      .items(max(0, place - half)..<place + half), generation: generation)
    return effect.map { [$0] } ?? []
  }

  /// Goes to the words in a message that is loaded now.
  mutating func finishFinding(_ request: FindRequest) {
    prepareThread()
    let height = threadHeight
    guard thread?.find(in: request.start, step: request.step, height: height) != .here else {
      return
    }
    say(.information, "It is not found here.")
  }
}
