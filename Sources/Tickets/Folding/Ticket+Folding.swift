extension Ticket {
  /// Takes in one event whose subject is this ticket: pure, and the same on every replica.
  ///
  /// Events come in canonical order. An erased body changes nothing but what its header tells.
  /// An event of a kind that this version does not know changes nothing at all.
  package mutating func apply(_ entry: LogEntry) {
    guard entry.kind != nil else { return }
    switch entry.body {
    case .ticketNumbered(let numbered): number = number ?? numbered.number
    case .message(let message): receive(message, entry)
    case .reply(let message): send(message, entry)
    case .note(let message): annotate(message, entry)
    case .fieldSet(let change): set(change, by: entry)
    case .tagAdded(let change): insert(tag: change.tag)
    case .tagRemoved(let change): tags.removeAll { $0 == change.tag }
    case .linkAdded(let link): if !links.contains(link) { links.append(link) }
    case .linkRemoved(let link): links.removeAll { $0 == link }
    case .watcherAdded(let change): follow(change)
    case .watcherRemoved(let change): unfollow(change)
    case .merged(let other): mergedInto = other.ticket
    case .unmerged: mergedInto = nil
    case .absorbed(let other): absorb(other.ticket)
    case .released(let other): absorbed.removeAll { $0 == other.ticket }
    case .dueTimes(let times): dueTimes = times
    case .viewed(let view): isUnread = view.isUnread
    case .deleted(let deletion): hide(deletion, by: entry)
    case .undeleted(let deletion): show(deletion)
    case .holdAdded: holds.append(entry.id)
    case .holdLifted: holds.removeAll()
    case .redacted, .erased: hasErasures = true
    case .none: applyErased(entry)
    default: break
    }
    if entry.kind != .view { touch(entry) }
  }

  private mutating func touch(_ entry: LogEntry) {
    lastEvent = entry.id
    switch entry.kind {
    // A message has a time of its own. Erasing and holding is no work on the ticket, and if it
    // made an old one look new, its retention would begin again.
    case .message, .reply, .note, .erase, .redact, .holdAdd, .holdLift: break
    default: updatedAt = max(updatedAt, entry.header.time)
    }
  }

  // MARK: Messages

  private mutating func receive(_ message: Message, _ entry: LogEntry) {
    count(message, entry)
    head = entry.id
    guard !message.isAutomatic else { return }
    isUnread = true
    snoozedUntil = nil
    reopen()
  }

  /// A new message from the customer opens what was waiting or done.
  private mutating func reopen() {
    guard status == .pending || status == .solved else { return }
    status = .open
    solvedAt = nil
  }

  private mutating func send(_ message: Message, _ entry: LogEntry) {
    count(message, entry)
    head = entry.id
    isUnread = false
    firstRepliedAt = firstRepliedAt ?? message.sentAt
    if status == .new { status = .open }
  }

  private mutating func annotate(_ message: Message, _ entry: LogEntry) {
    count(message, entry)
    noteCount += 1
  }

  private mutating func count(_ message: Message, _ entry: LogEntry) {
    messageCount += 1
    attachmentCount += message.attachments.count
    updatedAt = max(updatedAt, message.sentAt)
  }

  /// An erased message still stands in the thread: its header says that it was there.
  private mutating func applyErased(_ entry: LogEntry) {
    guard let kind = entry.kind, entry.header.subject == id else { return }
    switch kind {
    case .message, .reply, .note:
      hasErasures = true
      messageCount += 1
      if kind == .note { noteCount += 1 } else { head = entry.id }
    case .view:
      isUnread = false
    case .set:
      hasErasures = true
      for field in entry.header.fields { setters[field] = entry.id }
    default:
      break
    }
  }

  // MARK: Fields

  private mutating func set(_ change: FieldSet, by entry: LogEntry) {
    let key = change.field.key
    let last = setters[key]
    if entry.header.base == last {
      conflicts.removeAll { $0.field == change.field }
    } else if let last, value(of: change.field) != change.after {
      if isTaken(before: change, by: entry) {
        addLateTaker(change, after: last, by: entry)
        return
      }
      addConflict(change, last: last, by: entry)
    }
    setters[key] = entry.id
    assign(change.after, to: change.field, at: entry.header.time)
  }

  private mutating func addConflict(_ change: FieldSet, last: Digest, by entry: LogEntry) {
    if let index = conflicts.firstIndex(where: { $0.field == change.field }) {
      conflicts[index].values.append(change.after)
      conflicts[index].events.append(entry.id)
    } else {
      let values = [value(of: change.field), change.after]
      conflicts.append(
        FieldConflict(field: change.field, values: values, events: [last, entry.id]))
    }
  }

  /// Whether somebody takes a ticket that they saw free and that another one had taken by then.
  private func isTaken(before change: FieldSet, by entry: LogEntry) -> Bool {
    change.field == .assignee && assignee != nil && change.before == nil
      && change.after == entry.header.actor.hex
  }

  /// Who took a ticket first has it: a later taker only leaves their name among the values.
  private mutating func addLateTaker(_ change: FieldSet, after last: Digest, by entry: LogEntry) {
    guard let index = conflicts.firstIndex(where: { $0.field == change.field }) else {
      let values = [change.after, value(of: change.field)]
      conflicts.append(
        FieldConflict(field: change.field, values: values, events: [entry.id, last]))
      return
    }
    conflicts[index].values.insert(change.after, at: 0)
    conflicts[index].events.insert(entry.id, at: 0)
  }

  private mutating func assign(_ value: String?, to field: TicketField, at time: Timestamp) {
    switch field {
    case .subject: subject = value ?? ""
    case .queue: queue = value.flatMap(Identifier.init(hex:)) ?? queue
    case .status: enter(value.flatMap(Status.init(rawValue:)) ?? status, at: time)
    case .priority: priority = value.flatMap(Priority.init(rawValue:)) ?? priority
    case .assignee: assignee = value.flatMap(Identifier.init(hex:))
    case .requester: requester = value.flatMap(Identifier.init(hex:))
    case .organization: organization = value.flatMap(Identifier.init(hex:))
    case .snooze: snoozedUntil = value.flatMap { Timestamp($0) }
    case .due: dueAt = value.flatMap { Timestamp($0) }
    case .custom(let name): custom[name] = value
    }
  }

  private mutating func enter(_ status: Status, at time: Timestamp) {
    self.status = status
    solvedAt = status.isActive ? nil : solvedAt ?? time
  }

  private mutating func insert(tag: String) {
    guard !tags.contains(tag) else { return }
    tags.append(tag)
    tags.sort()
  }

  // MARK: Followers, merges, deletion

  private mutating func follow(_ change: WatchChange) {
    unfollow(change)
    if change.isCopy { copies.append(change.watcher) } else { watchers.append(change.watcher) }
  }

  private mutating func unfollow(_ change: WatchChange) {
    let key = Contact.key(of: change.watcher.address)
    if change.isCopy {
      copies.removeAll { Contact.key(of: $0.address) == key }
    } else {
      watchers.removeAll { Contact.key(of: $0.address) == key }
    }
  }

  private mutating func absorb(_ other: Identifier) {
    if !absorbed.contains(other) { absorbed.append(other) }
  }

  private mutating func hide(_ deletion: Deletion, by entry: LogEntry) {
    guard let message = deletion.message else {
      self.deletion = entry.id
      return
    }
    guard !hiddenMessages.contains(message) else { return }
    hiddenMessages.append(message)
    messageCount -= 1
  }

  private mutating func show(_ deletion: Deletion) {
    guard let message = deletion.message else {
      self.deletion = nil
      return
    }
    guard hiddenMessages.contains(message) else { return }
    hiddenMessages.removeAll { $0 == message }
    messageCount += 1
  }
}
