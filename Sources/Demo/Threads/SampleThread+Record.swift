internal import Intake
internal import Tickets

extension SampleThread {
  /// The thread as a record of the import, its times before a moment.
  ///
  /// - `id`: The name by which it is found again.
  /// - `me`: The account of whoever opened the desk.
  func record(id: String, before now: Timestamp, me: Account) -> TicketRecord {
    var record = TicketRecord(about: subject)
    record.externalId = id
    record.queue = queue.name
    record.priority = priority
    record.requester = requester
    record.channel = channel
    record.tags = tags
    record.fields = fields
    record.cc = copies
    record.dueAt = due.map { now.adding(milliseconds: $0.milliseconds) }
    record.snoozedUntil = snoozed.map { now.adding(milliseconds: $0.milliseconds) }
    var time = now.adding(milliseconds: -age.milliseconds)
    record.createdAt = time
    record.messages = entries.enumerated().map { index, entry in
      if index > 0 { time = time.adding(milliseconds: entry.after.milliseconds) }
      return message(entry, at: time, id: "<\(id).\(index + 1)@lanternfish.example>", me: me)
    }
    record.events = changes(before: now, me: me)
    return record
  }

  private func message(
    _ entry: SampleEntry, at time: Timestamp, id: String, me: Account
  ) -> TicketRecord.Entry {
    let text = entry.text.filled(["@me": "@\(SampleAgent.me.name(me))"])
    var message = TicketRecord.Entry(entry.kind, text)
    message.sentAt = time
    if !entry.files.isEmpty { message.attachments = entry.files }
    let way = entry.channel ?? channel
    message.channel = way
    if way == .email { message.messageId = id }
    let desk = Person("Lanternfish \(queue.name)", queue.queue.address ?? "")
    switch entry.writer {
    case .requester: (message.author, message.to) = (requester, [desk])
    case .other(let person): (message.author, message.to) = (person, [desk])
    case .agent(let agent):
      message.author = agent.person(me)
      guard entry.kind == .reply else { break }
      message.to = [requester]
      message.cc = copies
      if way == .email { message.text = text + agent.signature(me) }
    }
    return message
  }

  /// Who took it, and who said how it stands.
  private func changes(before now: Timestamp, me: Account) -> [TicketRecord.Change] {
    let end = now.adding(milliseconds: -newest.milliseconds)
    let wait = min(entries.count > 1 ? entries[1].after.minutes : newest.minutes, 30) / 2
    let taken = now.adding(milliseconds: Span.minutes(wait - age.minutes).milliseconds)
    var changes: [TicketRecord.Change] = []
    if let assignee {
      changes.append(change("assignee", assignee.name(me), at: taken, by: assignee, me))
    }
    if status != statusOfThread {
      changes.append(
        change("status", status.rawValue, at: max(end, taken), by: assignee ?? .tomas, me))
    }
    return changes
  }

  private func change(
    _ field: String, _ value: String, at time: Timestamp, by agent: SampleAgent, _ me: Account
  ) -> TicketRecord.Change {
    TicketRecord.Change(field, value, at: time, by: agent.name(me))
  }

  /// The status to which the messages alone bring it.
  private var statusOfThread: Status {
    entries.contains { $0.kind == .reply } ? .open : .new
  }
}

extension SampleAgent {
  /// The name of the account.
  fileprivate func name(_ me: Account) -> String {
    self == .me ? me.profile.name ?? me.id.hex : rawValue
  }

  fileprivate func person(_ me: Account) -> Person {
    guard self == .me else { return Person(displayName, address) }
    // Without an address the account is found by its name.
    guard let address = me.profile.addresses.first else { return Person(name: me.profile.name) }
    return Person(me.shownName, address)
  }

  fileprivate func signature(_ me: Account) -> String {
    "\n\n-- \n\(self == .me ? me.shownName : displayName)\nLanternfish Coffee Machines"
  }
}
