internal import Commands
internal import Screen
internal import Tickets

extension State {
  /// Takes in what came back from the world.
  package mutating func receive(_ inbound: Inbound) -> [Effect] {
    let effects = take(inbound)
    return effects + announceWhereabouts()
  }

  private mutating func take(_ inbound: Inbound) -> [Effect] {
    switch inbound {
    case .desk(let desk):
      self.desk = desk
      navigation.update(desk: desk, counts: counts)
      if desk.isDemo, !settings.hasSeenTour, tourStep == nil { tourStep = 0 }
    case .counts(let counts): return receive(counts)
    case .slowLink(let isSlow): settings.isSlowLink = isSlow
    case .list(let page): return receive(page)
    case .ticket(let page): return receive(page)
    case .matches(let request, let tickets): receive(tickets, matching: request)
    case .foundInTicket(let request, let place): return found(place, request)
    case .found(let name, let id):
      guard let id else {
        say(.warning, "No ticket is called \(name).")
        break
      }
      return open(id)
    case .source(let source):
      if thread?.message?.id == source.id { thread?.show(source) }
    case .names(let page): receive(page)
    case .audit(let page): return receive(page)
    case .verification(let verification): updateAudit { $0.verification = verification }
    case .customer(let page): updateCustomer { $0.receive(page) }
    case .deletionPlan(let plan): askDeletion(plan)
    case .done(let result): return receive(result)
    case .draft(let key, let draft): receive(draft, for: key)
    case .edited(let text):
      guard let text else { break }
      return replaceDraft(with: text)
    case .theme(let name, let usual): (shownTheme, usualTheme) = (name, usual)
    case .changed(let tickets): return refresh(after: tickets)
    case .sync(let sync): receive(sync)
    case .link(let link): hubLink = link
    case .presence(let ticket, let people): presence[ticket] = people.isEmpty ? nil : people
    case .notice(let notice): say(notice.kind, notice.text)
    case .failure(let sentence, let effect): fail(sentence, effect)
    }
    return []
  }

  /// Says that something failed; whatever waits for it waits no more.
  private mutating func fail(_ sentence: String, _ effect: Effect?) {
    // What is wrong with a search that is being typed stands in the place of its results.
    if !isTypingSearch(of: effect) { say(.failure, sentence) }
    switch effect {
    case .loadList(let request): list.fail(request, sentence)
    case .loadTicket(let request): thread?.fail(request, sentence)
    case .loadAudit(let request): updateAudit { $0.fail(request, sentence) }
    case .loadCustomer(let request): updateCustomer { $0.fail(request, sentence) }
    default: break
    }
  }

  private func isTypingSearch(of effect: Effect?) -> Bool {
    guard case .loadList = effect, case .prompt(let prompt) = overlay else { return false }
    return prompt.isSearch
  }

  /// Tells of new and late tickets, if that is wanted.
  private mutating func receive(_ counts: Counts) -> [Effect] {
    let name = ListPreset.inbox.rawValue
    let (before, after) = (self.counts.views[name], counts.views[name])
    self.counts = counts
    navigation.update(desk: desk, counts: counts)
    guard settings.alert != .off, let before, let after else { return [] }
    var news: [String] = []
    let unread = after.unread - before.unread
    let late = after.breaching - before.breaching
    if unread > 0 { news.append("\(CountText.text(unread, "ticket")) came in") }
    if late > 0 { news.append("\(CountText.text(late, "ticket")) late") }
    guard !news.isEmpty else { return [] }
    return [.notify(news.joined(separator: ", "), settings.alert)]
  }

  private mutating func receive(_ page: ListPage) -> [Effect] {
    guard list.receive(page) else { return [] }
    if list.isStale { return [list.refresh(generation: nextGeneration())] }
    keepCursorVisible()
    let more = list.more(generation: nextGeneration()).map { [$0] } ?? []
    // Nobody moves through the first list yet: its ticket need not wait for a pause.
    if thread == nil, deadlines[.preview] == nil, !settings.isSlowLink {
      return loadPreview() + more
    }
    if focus == .list { schedulePreview() }
    return more
  }

  private mutating func receive(_ page: TicketPage) -> [Effect] {
    guard var thread, thread.receive(page, height: threadHeight) else { return [] }
    if let find = composerStaleness(thread) { say(.warning, find) }
    self.thread = thread
    completeComposer()
    remember(thread.card?.row)
    if let request = awaitedFind, thread.loaded.contains(request.start) {
      awaitedFind = nil
      finishFinding(request)
    }
    guard let (ticket, call) = afterLoading else { return moreOfThread() }
    afterLoading = nil
    return ticket == thread.id && thread.card != nil && currentRow?.id == ticket
      ? perform(call) : moreOfThread()
  }

  /// What is to be read again after tickets changed.
  mutating func refresh(after tickets: Set<Identifier>) -> [Effect] {
    var effects: [Effect] = [.loadCounts]
    if list.awaited == nil {
      effects.append(list.refresh(generation: nextGeneration()))
    } else {
      list.isStale = true
    }
    if var thread, tickets.isEmpty || tickets.contains(thread.id), thread.at == nil {
      effects.append(thread.refresh(generation: nextGeneration()))
      self.thread = thread
    }
    if case .audit(var audit) = screens.last, audit.selected == 0 {
      effects.append(audit.request(generation: nextGeneration()))
      screens[screens.count - 1] = .audit(audit)
    }
    return effects
  }

  private mutating func receive(_ result: JobResult) -> [Effect] {
    let pending = work.end(result.id)
    var effects: [Effect] = []
    if let fault = result.faults.first {
      let more = result.faults.count > 1 ? " (and \(result.faults.count - 1) more)" : ""
      say(.failure, "\(fault.name): \(fault.reason)\(more)")
      if let draft = pending?.draft { reopen(draft, isStale: fault.isStale) }
    }
    if !result.changed.isEmpty || result.created != nil {
      if let pending, result.faults.isEmpty {
        let count = min(pending.count, result.changed.count)
        let what = count > 1 ? "\(count) tickets " : ""
        let name = result.createdName.map { "\($0) " } ?? ""
        let isUndo = pending.isUndo
        let hint = result.undo != nil && !isUndo ? " · \(key(for: .undo)) undoes it" : ""
        say(.success, "\(isUndo ? "Undone: " : "")\(name)\(what)\(pending.title)\(hint)")
      }
      if let draft = pending?.draft, result.faults.isEmpty {
        effects.append(.discardDraft(draft.key))
        if let thread, draft.key == .ticket(thread.id) { self.thread?.awaitNewest() }
      }
      effects += refresh(after: Set(result.changed))
    } else if result.faults.isEmpty {
      say(.information, "Nothing to change: it is so already.")
    }
    if let token = result.undo, let pending, !pending.isUndo { work.push(pending, token) }
    if let created = result.created { effects += open(created) }
    if let next = pending?.next, result.faults.isEmpty { effects += open(next) }
    return effects
  }

  /// Warns where the thread went on while somebody writes a reply.
  private func composerStaleness(_ thread: ThreadState) -> String? {
    guard let composer, composer.draft.kind == .reply, composer.draft.key == .ticket(thread.id),
      let head = thread.card?.ticket.head, let seen = composer.draft.seen, head != seen,
      self.thread?.card?.ticket.head != head
    else { return nil }
    return "A newer message arrived: read it before you send."
  }

  mutating func updateAudit(_ change: (inout AuditState) -> Void) {
    guard let index = screens.lastIndex(where: { if case .audit = $0 { true } else { false } }),
      case .audit(var audit) = screens[index]
    else { return }
    change(&audit)
    screens[index] = .audit(audit)
  }

  mutating func updateCustomer(_ change: (inout CustomerState) -> Void) {
    let isCustomer: (SubScreen) -> Bool = { if case .customer = $0 { true } else { false } }
    guard let index = screens.lastIndex(where: isCustomer),
      case .customer(var customer) = screens[index]
    else { return }
    change(&customer)
    screens[index] = .customer(customer)
  }
}
