internal import Commands
internal import Text
internal import Tickets

extension State {
  mutating func performChange(_ call: Command.Call) -> [Effect] {
    let words = call.words
    let text = words.joined(separator: " ")
    switch call.command {
    case .assign: return assign(text)
    case .assignMe:
      guard let me = desk?.me else { return [] }
      return set(.assignee, me.id.hex, "assigned to you", call)
    case .setStatus: return set(.status, text, "set to \(text)", call)
    case .solve: return set(.status, Status.solved.rawValue, "solved", call)
    case .setPriority: return set(.priority, text, "set to \(text)", call)
    case .setQueue: return moveToQueue(text)
    case .tag: return tag(words, call)
    case .snooze, .due: return plan(call.command, text, call)
    case .unsnooze: return set(.snooze, nil, "woken", call)
    case .setSubject: return set(.subject, text, "renamed", call)
    case .watch: return watch(call)
    case .toggleUnread: return toggleUnread()
    case .macro: return job(call, "given the macro \(text)", [.macro(text)])
    case .merge: return merge(into: text)
    case .unmerge: return job(call, "taken out of the other ticket", [.unmerge])
    case .split: return split()
    case .resolve: return resolve()
    case .link: return link(words)
    case .unlink: return unlink(text)
    case .delete: return job(call, "deleted", [.operation(.delete(nil, reason: reason(text)))])
    case .deleteMessage: return deleteMessage(reason(text))
    case .undelete: return job(call, "brought back", [.operation(.undelete(nil, reason: nil))])
    case .undo: return undo()
    case .repeat: return work.last.map { perform($0) } ?? []
    default: return []
    }
  }

  private func reason(_ text: String) -> String? { text.isEmpty ? nil : text }

  /// Does something to the marked tickets, or the one under the cursor.
  mutating func job(
    _ call: Command.Call, _ title: String, _ actions: [Job.Action]
  ) -> [Effect] {
    let tickets = targets(of: call.command)
    guard !tickets.isEmpty else { return [] }
    let id = work.begin(WorkLog.Pending(title: title, count: tickets.count))
    if call.command.entry.traits.contains(.bulk), focus == .list { marks = [] }
    return [.perform(Job(id: id, title: title, actions: actions, target: JobTarget(tickets)))]
  }

  private mutating func set(
    _ field: TicketField, _ value: String?, _ title: String, _ call: Command.Call
  ) -> [Effect] {
    job(call, title, [.operation(.set(field, value))])
  }

  private mutating func assign(_ name: String) -> [Effect] {
    let call = Command.Call(.assign, [name])
    if name == "none" || name == "nobody" {
      return set(.assignee, nil, "assigned to nobody", call)
    }
    let wanted = name == "me" ? desk?.me : desk?.agents.first { $0.name == name }
    guard let person = wanted else {
      say(.warning, "No agent is called '\(name)': \(key(for: .assign)) picks one.")
      return []
    }
    return set(.assignee, person.id.hex, "assigned to \(person.name)", call)
  }

  private mutating func moveToQueue(_ name: String) -> [Effect] {
    let wanted = name.lowercased()
    guard let queue = desk?.queues.first(where: { $0.name.lowercased() == wanted }) else {
      say(.warning, "No queue is called '\(name)': \(key(for: .setQueue)) picks one.")
      return []
    }
    return set(
      .queue, queue.id.hex, "moved to \(queue.name)", Command.Call(.setQueue, [name]))
  }

  private mutating func tag(_ words: [String], _ call: Command.Call) -> [Effect] {
    let tags = words.flatMap { $0.split(separator: " ") }.map { word in
      word.hasPrefix("#") ? String(word.dropFirst()) : String(word)
    }
    let actions = tags.filter { $0 != "-" }.map { tag -> Job.Action in
      tag.hasPrefix("-") ? .operation(.untag(String(tag.dropFirst()))) : .operation(.tag(tag))
    }
    return job(call, "tagged \(tags.joined(separator: " "))", actions)
  }

  private mutating func plan(
    _ command: Command, _ text: String, _ call: Command.Call
  ) -> [Effect] {
    if text == "none" || text == "never" {
      return set(command == .due ? .due : .snooze, nil, "left without a date", call)
    }
    if command == .snooze, text == Snooze.answered {
      return set(
        .snooze, Snooze.untilAnswered.description, "snoozed until it is answered", call)
    }
    guard let phrase = TimePhrase(text) else {
      say(.warning, "'\(text)' is no time: write it like 'tomorrow 9am', '3d' or 'mon 14:00'.")
      return []
    }
    let moment = phrase.moment(now: now, zone: zone)
    guard moment > now else {
      say(.warning, "'\(text)' is over: name a time that is still to come.")
      return []
    }
    let when = times.moment(moment)
    let title = command == .due ? "due \(when)" : "snoozed until \(when)"
    return set(command == .due ? .due : .snooze, moment.description, title, call)
  }

  private mutating func watch(_ call: Command.Call) -> [Effect] {
    guard let contact = desk?.myContact else { return [] }
    let key = Contact.key(of: contact.address)
    let isWatching =
      currentCard?.ticket.watchers.contains { Contact.key(of: $0.address) == key } ?? false
    let operation: TicketOperation =
      isWatching ? .unwatch(contact, isCopy: false) : .watch(contact, isCopy: false)
    return job(call, isWatching ? "no longer watched" : "watched", [.operation(operation)])
  }

  /// Marks unread tickets as read; where none is unread, all of them as unread.
  private mutating func toggleUnread() -> [Effect] {
    let tickets = Set(targets(of: .toggleUnread))
    let known = list.rows + (currentCard.map { [$0.row] } ?? [])
    let unread = Set(known.filter { tickets.contains($0.id) && $0.isUnread }.map(\.id))
    guard unread.isEmpty else {
      marks = []
      return unread.sorted { $0.hex < $1.hex }.map { .recordView($0) } + refresh(after: unread)
    }
    // It would be read again at once, being open.
    deadlines[.recordView] = nil
    return job(Command.Call(.toggleUnread), "marked as unread", [.operation(.markUnread)])
  }

  // MARK: Two tickets

  /// The name of a ticket as typed, with its sign.
  static func ticketName(_ text: String) -> String {
    text.hasPrefix("#") || text.hasPrefix("~") ? text : "#\(text)"
  }

  private mutating func merge(into text: String) -> [Effect] {
    let name = State.ticketName(text)
    return job(Command.Call(.merge, [name]), "merged into \(name)", [.merge(into: name)])
  }

  private mutating func link(_ words: [String]) -> [Effect] {
    guard words.count == 2, let kind = Link.Kind(rawValue: words[0]) else { return [] }
    let name = State.ticketName(words[1])
    return job(Command.Call(.link, words), "linked to \(name)", [.link(kind, to: name)])
  }

  private mutating func unlink(_ text: String) -> [Effect] {
    let name = State.ticketName(text)
    return job(Command.Call(.unlink, [text]), "no longer linked to \(name)", [.unlink(name)])
  }

  private mutating func split() -> [Effect] {
    guard let message = thread?.message else { return [] }
    return job(Command.Call(.split), "split", [.split([message.id], subject: nil)])
  }

  private mutating func deleteMessage(_ reason: String?) -> [Effect] {
    guard let message = thread?.message else { return [] }
    let reference = MessageReference(id: message.id, stream: message.stream)
    return job(
      Command.Call(.deleteMessage), "rid of a message",
      [.operation(.delete(reference, reason: reason))])
  }

  /// Asks which of two values holds.
  private mutating func resolve() -> [Effect] {
    guard let card = currentCard else { return loadFirst(Command.Call(.resolve)) }
    guard let conflict = card.conflicts.first else { return [] }
    let items = conflict.choices.enumerated().map { number, choice in
      PickerItem("\(number)", SafeLine(choice.title))
    }
    overlay = .picker(
      ChoicePicker(
        .resolve(conflict), Picker("Which \(conflict.field.name) holds?", items)))
    return []
  }

  /// Settles a field that two people set.
  mutating func settle(_ conflict: ConflictItem, _ choice: ConflictItem.Choice) -> [Effect] {
    job(
      Command.Call(.resolve), "settled: \(conflict.field.name) is \(choice.title)",
      [.operation(.set(conflict.field, choice.value))])
  }

  // MARK: Undo

  private mutating func undo() -> [Effect] {
    guard let done = work.pop() else { return [] }
    work.expectUndo(of: done)
    return [.undo(done.token)]
  }
}
