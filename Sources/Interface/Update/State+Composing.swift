internal import Commands
internal import Screen
internal import Tickets

extension State {
  /// Begins a reply or a note, or goes on with the draft that the ticket has.
  mutating func compose(_ kind: Draft.Kind, text: String = "") -> [Effect] {
    guard let row = currentRow else { return [] }
    var effects: [Effect] = []
    if thread?.id != row.id { effects += load(row.id) }
    var draft = Draft(key: .ticket(row.id), kind: kind)
    draft.text = text
    address(&draft)
    composer = ComposerState(draft: draft, title: row.name)
    fitComposer()
    showWhatIsAnswered()
    if row.hasDraft, text.isEmpty { effects.append(.loadDraft(draft.key)) }
    return effects
  }

  /// Writes to whom a reply goes, and what its author has seen.
  private func address(_ draft: inout Draft) {
    guard case .ticket(let id) = draft.key, let card = thread?.card, card.row.id == id else {
      return
    }
    draft.to = card.requester.map { [$0] } ?? []
    draft.cc = card.copies
    draft.seen = card.ticket.head
  }

  /// Fills in what was not known when the composer was opened.
  mutating func completeComposer() {
    guard var composer, composer.ticket == thread?.id, composer.draft.to.isEmpty,
      composer.draft.seen == nil
    else { return }
    address(&composer.draft)
    self.composer = composer
  }

  /// Keeps the message that keys act on in sight above the composer.
  private mutating func showWhatIsAnswered() {
    guard let thread, thread.isLoaded else { return }
    let height = threadHeight
    self.thread?.go(to: ThreadState.Position(item: thread.current, line: 0), height: height)
  }

  /// Begins a ticket of its own.
  mutating func composeTicket(subject: String, for customer: Contact?, in queue: NamedQueue?) {
    var draft = Draft(key: .new, kind: customer == nil ? .note : .reply)
    draft.subject = subject
    draft.to = customer.map { [$0] } ?? []
    composer = ComposerState(draft: draft, title: "new ticket", queue: queue)
    fitComposer()
  }

  /// Takes in a draft that was kept.
  mutating func receive(_ draft: Draft?, for key: Draft.Key) {
    guard let draft, composer?.draft.key == key, composer?.editor.isEmpty == true else { return }
    let title = composer?.title ?? ""
    composer = ComposerState(draft: draft, title: title, queue: composer?.queue)
    fitComposer()
  }

  /// Opens a draft again that could not be sent.
  mutating func reopen(_ draft: Draft, isStale: Bool) {
    guard composer == nil else { return }
    if case .ticket(let id) = draft.key, thread?.id != id { return }
    var draft = draft
    // It says what it had not seen; sending it once more sends it all the same.
    if isStale { draft.seen = thread?.card?.ticket.head }
    composer = ComposerState(draft: draft, title: thread?.card?.row.name ?? "")
    fitComposer()
  }

  /// Tells the editor how large it is.
  mutating func fitComposer() {
    guard composer != nil, let rect = layout.ticket ?? Optional(layout.body) else { return }
    guard let area = ticketParts(in: rect).composer else { return }
    let text = composerText(in: area)
    composer?.editor.size = Size(rows: text.rows, columns: text.columns)
  }

  /// Takes a key that no command has.
  mutating func type(_ key: Key) -> [Effect] {
    guard composer?.editor.update(key) == .changed else { return [] }
    return typed()
  }

  /// What follows when the text changed.
  mutating func typed() -> [Effect] {
    composer?.isDirty = true
    if deadlines[.saveDraft] == nil { schedule(.saveDraft) }
    return []
  }

  mutating func saveDraft() -> [Effect] {
    deadlines[.saveDraft] = nil
    guard let composer, composer.isDirty else { return [] }
    self.composer?.isDirty = false
    let draft = composer.current
    return [draft.isEmpty ? .discardDraft(draft.key) : .saveDraft(draft)]
  }

  /// Writes down what is typed, before the program or the line ends.
  package mutating func saveDrafts() -> [Effect] { saveDraft() }

  mutating func replaceDraft(with text: String) -> [Effect] {
    composer?.editor.replaceAll(with: text)
    return typed()
  }

  /// Closes the composer; what was typed is kept.
  mutating func closeComposer() -> [Effect] {
    guard let composer else { return [] }
    let effects = saveDraft()
    self.composer = nil
    if !composer.editor.isEmpty {
      say(.information, "The draft is kept: \(key(for: .editDraft)) goes on with it.")
    }
    keepCursorVisible()
    prepareThread()
    return effects + refresh(after: [])
  }

  mutating func discardDraft() -> [Effect] {
    guard let key = composer?.draft.key else { return [] }
    deadlines[.saveDraft] = nil
    composer = nil
    say(.information, "The draft is thrown away.")
    return [.discardDraft(key)] + refresh(after: [])
  }

  /// Makes the reply a note, or the note a reply.
  mutating func flipComposer() -> [Effect] {
    guard let composer else { return [] }
    self.composer?.draft.kind = composer.draft.kind == .reply ? .note : .reply
    completeComposer()
    return typed()
  }

  /// Sends the reply or saves the note, then sets a status, and goes on to the next ticket.
  mutating func send(_ words: [String], goesOn: Bool) -> [Effect] {
    guard let composer else { return [] }
    let draft = composer.current
    guard !draft.isEmpty, !draft.text.utf8.allSatisfy({ $0 <= 0x20 }) else {
      say(.warning, "There is nothing to send yet: write something, or esc closes.")
      return []
    }
    if draft.kind == .reply, draft.to.isEmpty {
      say(.warning, "Nobody would get this: \(key(for: .recipients)) says who.")
      return []
    }
    if isComposerStale {
      self.composer?.draft.seen = thread?.card?.ticket.head
      say(.warning, "A newer message arrived: read it, then send once more.")
      return typed()
    }
    var actions = [action(sending: draft, composer)]
    var title = draft.kind == .reply ? "answered" : "noted"
    if draft.key == .new { title = "opened" }
    if let status = words.first.flatMap(Status.init(rawValue:)), draft.key != .new {
      actions.append(.operation(.set(.status, status.rawValue)))
      title += " and \(status.rawValue)"
    }
    var pending = WorkLog.Pending(title: title, draft: draft)
    if goesOn { pending.next = ticketAfterCurrent }
    let id = work.begin(pending)
    self.composer = nil
    deadlines[.saveDraft] = nil
    let target = JobTarget(composer.ticket.map { [$0] } ?? [])
    // The draft stays on the disk until it is known that it was taken.
    return [
      .saveDraft(draft), .perform(Job(id: id, title: title, actions: actions, target: target)),
    ]
  }

  private func action(sending draft: Draft, _ composer: ComposerState) -> Job.Action {
    guard draft.key == .new else { return draft.kind == .reply ? .reply(draft) : .note(draft) }
    let ticket = NewTicket(
      subject: draft.subject, queue: composer.queue?.id ?? .desk, status: .open, requester: nil,
      channel: .web)
    return .create(ticket, draft)
  }

  /// The ticket below the cursor of the list, or above it at the end.
  private var ticketAfterCurrent: Identifier? {
    guard let id = currentRow?.id, let index = list.rows.firstIndex(where: { $0.id == id }) else {
      return list.current?.id
    }
    for next in [index + 1, index - 1] where list.rows.indices.contains(next) {
      return list.rows[next].id
    }
    return nil
  }
}
