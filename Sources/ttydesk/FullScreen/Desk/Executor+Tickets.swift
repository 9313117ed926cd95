import Interface
import Store
import Text
import Tickets

extension Executor {
  /// A ticket and the part of its thread that was asked for.
  func ticketPage(_ request: TicketRequest) throws -> Interface.TicketPage {
    let empty = Interface.TicketPage(request: request, ticket: nil, items: [])
    guard let current = try store.ticket(request.ticket),
      Policy.allows(actor, .see, ticket: current)
    else { return empty }
    var ticket = current
    if let moment = request.at {
      guard let past = try store.ticket(request.ticket, at: moment) else { return empty }
      ticket = past
    }
    let entries = try threadEntries(of: current, until: request.at)
    let focus = self.focus(in: entries, of: openThread?.index.entries ?? [])
    let places = places(of: request.window, in: entries, focus: focus)
    let hasHub = try store.remote() != nil
    let reader = ThreadReader(executor: self, ticket: ticket, hasHub: hasHub)
    let items = try entries[places].compactMap { try reader.item($0) }
    return Interface.TicketPage(
      request: request, ticket: try card(of: ticket, isPast: request.at != nil), items: items,
      start: places.lowerBound, count: entries.count, focus: focus)
  }

  /// The end of a long thread as it is most likely to be shown, for the time until all of it is
  /// listed; nil where that takes no time.
  func glimpse(of request: TicketRequest) throws -> Interface.TicketPage? {
    guard case .unread = request.window, request.at == nil, openThread?.id != request.ticket,
      let ticket = try store.ticket(request.ticket), ticket.messageCount >= Executor.longThread,
      Policy.allows(actor, .see, ticket: ticket)
    else { return nil }
    let tail = try store.threadTail(of: ticket, count: Executor.glimpsedEvents)
    let entries = shown(tail, of: ticket, until: nil)
    let focus = self.focus(in: entries, of: tail)
    let places = places(of: .unread(Executor.glimpsedItems), in: entries, focus: focus)
    let before = max(1, ticket.messageCount - tail.count { $0.kind.isMessage })
    let reader = ThreadReader(executor: self, ticket: ticket, hasHub: try store.remote() != nil)
    var page = Interface.TicketPage(
      request: request, ticket: try card(of: ticket, isPast: false),
      items: try entries[places].compactMap { try reader.item($0) },
      start: before + places.lowerBound, count: before + entries.count, focus: before + focus)
    page.isGlimpse = true
    return page
  }

  /// From so many messages on, a thread's listing takes longer than its first screen.
  private static let longThread = 1_000
  /// How many of its last events are looked at, and how many items read: more than fit on a screen.
  private static let glimpsedEvents = 96
  private static let glimpsedItems = 48

  /// Whether a list has been read, and none of its tickets yet.
  var canWarmUp: Bool { !isWarm && !places.isEmpty }

  /// Reads a ticket that nobody asked for: the first that somebody opens need not wait for what is
  /// made once, as statements and tables of phrases.
  func warmUp() {
    isWarm = true
    guard openThread == nil, let id = places.keys.first else { return }
    _ = try? ticketPage(TicketRequest(ticket: id, window: .unread(8), generation: 0))
    openThread = nil
  }

  /// The events of a thread that are shown, the oldest first.
  private func threadEntries(
    of ticket: Ticket, until moment: Timestamp?
  ) throws -> [ThreadIndex.Entry] {
    let known = openThread?.id == ticket.id ? openThread?.index : nil
    let index = try store.threadIndex(of: ticket, extending: known)
    openThread = (ticket.id, index)
    return shown(index.entries, of: ticket, until: moment)
  }

  private func shown(
    _ entries: [ThreadIndex.Entry], of ticket: Ticket, until moment: Timestamp?
  ) -> [ThreadIndex.Entry] {
    let streams = Policy.streams(for: actor, ticket: ticket)
    return entries.filter { entry in
      streams.contains(entry.stream) && entry.kind.isShown
        && (moment.map { entry.time <= $0 } ?? true)
    }
  }

  /// The first message from outside since this person last looked, else the last message.
  ///
  /// - `all`: Those events as well that are not shown.
  private func focus(in entries: [ThreadIndex.Entry], of all: [ThreadIndex.Entry]) -> Int {
    let seen = all.last { entry in
      entry.actor == actor.id && (entry.kind == .view || entry.kind.isMessage)
    }
    if let seen {
      let next = entries.firstIndex { $0.position > seen.position && $0.kind == .message }
      if let next { return next }
    }
    return entries.lastIndex { $0.kind.isMessage } ?? max(0, entries.count - 1)
  }

  private func places(
    of window: TicketRequest.Window, in entries: [ThreadIndex.Entry], focus: Int
  ) -> Range<Int> {
    func around(_ place: Int, _ count: Int) -> Range<Int> {
      let end = min(entries.count, max(count, place + count / 2))
      return max(0, end - count)..<end
    }
    switch window {
    case .items(let range): return range.clamped(to: 0..<entries.count)
    case .last(let count): return max(0, entries.count - count)..<entries.count
    case .unread(let count): return around(focus, count)
    case .around(let message, let count):
      let position = try? store.position(of: message)
      let place = entries.firstIndex { $0.position == position }
      return around(place ?? focus, count)
    }
  }

  /// The place of the next message with some words; nil where there is none.
  func place(of request: FindRequest) throws -> Int? {
    guard let ticket = try store.ticket(request.ticket),
      Policy.allows(actor, .see, ticket: ticket)
    else { return nil }
    let entries = try threadEntries(of: ticket, until: request.at)
    let reader = ThreadReader(executor: self, ticket: ticket)
    let words = Array(Fold.key(request.text).utf8)
    for offset in entries.indices {
      let place = (request.start + offset * request.step) % entries.count
      let index = place < 0 ? place + entries.count : place
      guard entries[index].kind.isMessage, let item = try reader.item(entries[index]) else {
        continue
      }
      let parts = item.text.filter { $0.kind == .plain || request.includesFolded }
      if parts.contains(where: { Array(Fold.key($0.text).utf8).contains(words) }) { return index }
      guard isWanted() else { return nil }
    }
    return nil
  }

  // MARK: The head

  private func card(of ticket: Ticket, isPast: Bool) throws -> TicketCard {
    let isInside = Policy.allows(actor, .seeInternals, ticket: ticket)
    let requester = try session.names.account(ticket.requester)
    let listed = isPast ? nil : try store.listedTicket(ticket.id)
    var card = TicketCard(
      row: try row(listed ?? ListedTicket(past: ticket)),
      ticket: isInside ? ticket : ticket.withoutInternals,
      requester: requester.flatMap { $0.isErased ? nil : $0.contact })
    card.copies = ticket.copies
    card.mergedInto = try ticket.mergedInto.map(session.names.ticket)
    card.placeholders = try session.placeholders(for: ticket)
    for deed in Deed.allCases {
      card.refusals[deed] = Policy.refusal(actor, deed, ticket: ticket).map { Failure($0).spoken }
    }
    guard isInside else { return card }
    card.links = try ticket.links.compactMap { link in
      guard let other = try store.listedTicket(link.ticket) else { return nil }
      return LinkedTicket(
        kind: link.kind, id: other.id, name: other.name, subject: other.subject)
    }
    card.conflicts = try ticket.conflicts.map { conflict in
      ConflictItem(
        field: conflict.field,
        choices: try conflict.values.map { value in
          ConflictItem.Choice(
            title: try session.shownValue(value, of: conflict.field) ?? "nothing", value: value)
        })
    }
    return card
  }

  // MARK: Others

  /// A message as it came, its headers included.
  func source(of message: Digest) throws -> MessageSource {
    let found = try session.message(message.hex).message
    guard let content = found.message else {
      return MessageSource(id: message, text: "The content was erased.")
    }
    let headers = content.headers ?? content.shownHeaders
    return MessageSource(id: message, text: headers + "\n\n" + content.text)
  }

  /// Writes down that this person looked, where that is news.
  func recordView(_ id: Identifier) throws {
    guard let ticket = try store.ticket(id),
      Policy.allows(actor, .seeInternals, ticket: ticket)
    else { return }
    try store.recordView(of: ticket, by: actor)
    guard ticket.isUnread else { return }
    post(.changed([id]))
  }

  /// What a deletion would hide.
  func deletionPlan(_ target: JobTarget) throws -> DeletionPlan {
    var plan = DeletionPlan(target: target, names: [], messages: 0, notes: 0, attachments: 0)
    for id in target.tickets {
      guard let ticket = try store.ticket(id) else { continue }
      plan.names.append("\(ticket.shownName) \(ticket.subject)")
      plan.messages += ticket.messageCount - ticket.noteCount
      plan.notes += ticket.noteCount
      plan.attachments += ticket.attachmentCount
    }
    return plan
  }
}

extension EventKind {
  /// Whether a thread tells of it; who looked and when something is due is seen elsewhere.
  fileprivate var isShown: Bool {
    switch self {
    case .ticketCreate, .ticketNumber, .due, .view, .absorb, .release: false
    default: true
    }
  }
}

extension Message {
  /// The head of a message that did not come by mail.
  fileprivate var shownHeaders: String {
    var lines = ["From: \(from.shown)"]
    if !to.isEmpty { lines.append("To: " + to.map(\.shown).joined(separator: ", ")) }
    if !cc.isEmpty { lines.append("Cc: " + cc.map(\.shown).joined(separator: ", ")) }
    if let subject { lines.append("Subject: \(subject)") }
    return (lines + ["Date: \(sentAt)"]).joined(separator: "\n")
  }
}

extension Ticket {
  /// The state as somebody outside may know it.
  fileprivate var withoutInternals: Ticket {
    var ticket = self
    ticket.priority = .normal
    ticket.assignee = nil
    ticket.tags = []
    ticket.custom = [:]
    ticket.links = []
    ticket.watchers = []
    ticket.conflicts = []
    return ticket
  }
}
