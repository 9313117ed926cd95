import Commands
import Interface
import Store
import Tickets

/// A job at work: what it changed so far, and what would take that back.
struct JobWork {
  private let executor: Executor
  /// The ticket at work.
  private(set) var current: Identifier?
  private(set) var changed: [Identifier] = []
  private(set) var created: Identifier?
  private(set) var undo: [UndoLog.Step] = []
  /// A reply is on its way, and can't be called back.
  private(set) var isUndoable = true
  /// How many changes were written.
  private(set) var changes = 0

  init(_ executor: Executor) {
    self.executor = executor
  }

  private var session: Session { executor.session }
  private var store: Store { executor.store }
  private var actor: Actor { executor.actor }

  /// Does some actions to a ticket, in order; to a new one where there is none.
  mutating func perform(_ actions: [Job.Action], on id: Identifier?) throws {
    current = id
    for action in actions { try perform(action, on: id) }
  }

  private mutating func perform(_ action: Job.Action, on id: Identifier?) throws {
    if case .create(let new, let draft) = action {
      try create(new, draft)
      return
    }
    guard let id = id ?? created else { return }
    switch action {
    case .operation(let operation): try perform(operation, on: id)
    case .reply(let draft): try reply(draft, on: id)
    case .note(let draft): try note(draft, on: id)
    case .merge(let name): try merge(id, into: name)
    case .unmerge: try unmerge(id)
    case .link(let kind, let name): try link(kind, id, to: name)
    case .unlink(let name): try unlink(id, from: name)
    case .split(let messages, let subject): try split(id, messages, subject)
    case .macro(let name): try run(name, on: id)
    case .create: break
    }
  }

  private func ticket(_ id: Identifier) throws -> Ticket {
    guard let ticket = try store.ticket(id) else { throw StoreError.unknownTicket(id.short) }
    return ticket
  }

  private mutating func note(change id: Identifier, undo steps: [UndoLog.Step]) {
    changes += 1
    if !changed.contains(id) { changed.append(id) }
    undo += steps
  }

  // MARK: One ticket

  private mutating func perform(_ operation: TicketOperation, on id: Identifier) throws {
    let before = try ticket(id)
    guard try !store.perform(operation, on: id, as: actor).isEmpty else { return }
    note(change: id, undo: operation.inverse(on: before))
  }

  private mutating func reply(_ draft: Draft, on id: Identifier) throws {
    let ticket = try ticket(id)
    try store.attaching(try executor.files(of: draft)) { attachments in
      var message = try session.reply(draft.text, to: ticket)
      if !draft.to.isEmpty { message.to = draft.to }
      message.cc = draft.cc
      message.attachments = attachments
      try store.perform(.reply(message, seen: draft.seen), on: id, as: actor)
    }
    isUndoable = false
    note(change: id, undo: [])
  }

  private mutating func note(_ draft: Draft, on id: Identifier) throws {
    let ticket = try ticket(id)
    let events = try store.attaching(try executor.files(of: draft)) { attachments in
      try store.perform(
        .note(try session.note(draft.text, on: ticket, attachments)), on: id, as: actor)
    }
    let references = events.map { MessageReference(id: $0.id, stream: .internal) }
    note(
      change: id,
      undo: references.prefix(1).map { .operation(id, .delete($0, reason: "undone")) })
  }

  private mutating func create(_ new: NewTicket, _ draft: Draft) throws {
    var new = new
    if new.queue == .desk, let first = try store.queues().first { new.queue = first.id }
    if let contact = draft.to.first {
      let requester = try session.correspondent(contact.address, name: contact.name)
      new.requester = requester.id
      new.organization = requester.profile.organization
    }
    let ticket = try store.create(new, as: actor)
    created = ticket.id
    current = ticket.id
    note(change: ticket.id, undo: [.operation(ticket.id, .delete(nil, reason: "undone"))])
    guard !draft.text.isBlank || !draft.files.isEmpty else { return }
    if draft.kind == .reply {
      try reply(draft, on: ticket.id)
    } else {
      try note(draft, on: ticket.id)
    }
  }

  /// Does what a macro says.
  private mutating func run(_ name: String, on id: Identifier) throws {
    let macro = try store.macro(named: name)
    for operation in try session.operations(of: macro, on: try ticket(id)) {
      if case .reply = operation { isUndoable = false }
      try perform(operation, on: id)
    }
  }

  // MARK: Two tickets

  private mutating func merge(_ id: Identifier, into name: String) throws {
    let target = try session.openTicket(name)
    try store.merge(try ticket(id), into: target, as: actor)
    note(change: id, undo: [.unmerge(id)])
    note(change: target.id, undo: [])
  }

  private mutating func unmerge(_ id: Identifier) throws {
    let ticket = try ticket(id)
    try store.unmerge(ticket, as: actor)
    let target = ticket.mergedInto
    note(change: id, undo: target.map { [.merge(id, into: $0)] } ?? [])
    if let target { note(change: target, undo: []) }
  }

  private mutating func link(_ kind: Link.Kind, _ id: Identifier, to name: String) throws {
    let other = try session.ticket(name)
    guard other.id != id else {
      throw Failure(.dataError, "\(other.shownName) cannot be related to itself")
    }
    let link = Link(kind: kind, ticket: other.id)
    let ticket = try ticket(id)
    guard !ticket.links.contains(link) else { return }
    try store.link(kind, ticket, to: other, as: actor)
    note(change: id, undo: [.unlink(id, from: other.id)])
    note(change: other.id, undo: [])
  }

  private mutating func unlink(_ id: Identifier, from name: String) throws {
    let other = try session.ticket(name)
    let ticket = try ticket(id)
    let links = ticket.links.filter { $0.ticket == other.id }
    guard !links.isEmpty else {
      throw Failure(.noInput, "\(ticket.shownName) and \(other.shownName) are not related")
    }
    try store.unlink(ticket, from: other, as: actor)
    note(change: id, undo: links.map { .link(id, $0) })
    note(change: other.id, undo: [])
  }

  private mutating func split(
    _ id: Identifier, _ messages: [Digest], _ subject: String?
  ) throws {
    let found = try messages.map { try session.message($0.hex).message }
    let made = try store.split(try ticket(id), messages: found, subject: subject, as: actor)
    created = made.id
    note(
      change: id,
      undo: found.map { .operation(id, .undelete($0.reference, reason: "undone")) }
        + [.unlink(id, from: made.id), .operation(made.id, .delete(nil, reason: "undone"))])
  }

  // MARK: Taking back

  /// Does one step of an undo.
  mutating func perform(_ step: UndoLog.Step) throws {
    switch step {
    case .restore(let id, let field, let value, let old):
      current = id
      guard try ticket(id).value(of: field) == value else {
        throw Failure(.dataError, "the \(field.name) was changed again since; it stays")
      }
      try perform(.set(field, old), on: id)
    case .operation(let id, let operation):
      current = id
      try perform(operation, on: id)
    case .unmerge(let id):
      current = id
      try unmerge(id)
    case .merge(let id, let target):
      current = id
      try merge(id, into: target.hex)
    case .unlink(let id, let other):
      current = id
      try unlink(id, from: other.hex)
    case .link(let id, let link):
      current = id
      try self.link(link.kind, id, to: link.ticket.hex)
    }
  }
}

extension TicketOperation {
  /// What takes it back, given the ticket as it was before.
  fileprivate func inverse(on ticket: Ticket) -> [UndoLog.Step] {
    let id = ticket.id
    switch self {
    case .set(let field, let value):
      return [.restore(id, field, from: value, to: ticket.value(of: field))]
    case .tag(let tag): return [.operation(id, .untag(tag))]
    case .untag(let tag): return [.operation(id, .tag(tag))]
    case .link(let link): return [.operation(id, .unlink(link))]
    case .unlink(let link): return [.operation(id, .link(link))]
    case .watch(let contact, let isCopy): return [.operation(id, .unwatch(contact, isCopy: isCopy))]
    case .unwatch(let contact, let isCopy): return [.operation(id, .watch(contact, isCopy: isCopy))]
    case .delete(let message, _): return [.operation(id, .undelete(message, reason: "undone"))]
    case .undelete(let message, _): return [.operation(id, .delete(message, reason: "undone"))]
    case .markUnread: return [.operation(id, .view)]
    case .receive, .reply, .note, .view, .hold, .liftHold: return []
    }
  }
}
