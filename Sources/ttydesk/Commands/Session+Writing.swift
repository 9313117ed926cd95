import Commands
import Store
import Tickets

/// New tickets, replies and notes.
extension Session {
  /// Does `ttydesk new`.
  func makeTicket() throws {
    let queue = try store.queue(named: invocation.required(.queue))
    let address = invocation.required(.requester)
    let subject = invocation.required(.subject)
    guard !subject.isBlank else {
      throw StoreError.badValue(field: "subject", value: "an empty text", expected: "a text")
    }
    let files = try givenFiles()
    let given = try givenText(for: "new")
    guard given.draft == nil || !given.text.isBlank else {
      given.discard()
      throw Failure(.dataError, "the text is empty; nothing was written")
    }
    let ticket = try store.attaching(files) { attachments in
      let requester = try correspondent(address, name: invocation.value(.name))
      try requireOwnName(requester)
      var new = NewTicket(
        subject: subject, queue: queue.id, requester: requester.id,
        organization: requester.profile.organization, channel: channel)
      if let priority = invocation.value(.priority) {
        new.priority = Priority(rawValue: priority) ?? .normal
      }
      new.tags = try invocation.values(.tag).map(tag)
      let ticket = try store.create(new, as: actor)
      guard !given.text.isEmpty || !attachments.isEmpty else { return ticket }
      var message = Message(
        from: requester.contact, channel: channel, sentAt: now, text: given.text)
      message.author = requester.id
      message.to = queue.queue.address.map { [Contact(name: queue.queue.name, address: $0)] } ?? []
      message.subject = subject
      message.attachments = attachments
      try store.perform(.receive(message), on: ticket.id, as: actor)
      return ticket
    }
    given.discard()
    try report("Made \(ticket.shownName): \(subject)", ticket, event: ticket.lastEvent)
  }

  /// Does `ttydesk reply`.
  func reply() throws {
    let ticket = try openTicket()
    if let name = invocation.value(.answer) {
      guard !invocation.has(.body) else {
        throw Failure(misused: invocation, "--answer and --body do not go together")
      }
      let answer = try store.answer(named: name)
      try send(try filled(answer.text, for: ticket), to: ticket, seen: nil)
      return
    }
    // Whoever writes in an editor may miss what comes meanwhile.
    let isWrittenNow = invocation.value(.body) == nil
    try withText(for: "reply-\(ticket.commandName)") { text in
      try send(
        try filled(text, for: ticket), to: ticket, seen: isWrittenNow ? ticket.head : nil)
    }
  }

  /// Does `ttydesk note`.
  func note() throws {
    let ticket = try openTicket()
    try withText(for: "note-\(ticket.commandName)") { text in
      let events = try store.attaching(try givenFiles()) { attachments in
        try store.perform(
          .note(try note(text, on: ticket, attachments)), on: ticket.id, as: actor)
      }
      let id = events.first?.id
      try report("Noted on \(ticket.shownName).", ticket, event: id, result: id?.hex)
    }
  }

  private func send(_ text: String, to ticket: Ticket, seen: Digest?) throws {
    let status = invocation.value(.status).flatMap(Status.init(rawValue:))
    let event = try store.attaching(try givenFiles()) { attachments in
      var message = try reply(text, to: ticket)
      message.attachments = attachments
      let events = try store.perform(
        isRequester(of: ticket) ? .receive(message) : .reply(message, seen: seen),
        on: ticket.id, as: actor)
      if let status {
        try store.perform(.set(.status, status.rawValue), on: ticket.id, as: actor)
      }
      return events.first?.id
    }
    try report("Replied to \(ticket.shownName).", ticket, event: event, result: event?.hex)
  }

  /// Whether the account writes as the customer and not as the desk.
  private func isRequester(of ticket: Ticket) -> Bool {
    !Policy.allows(actor, .seeInternals, ticket: ticket)
  }

  /// Customers open tickets in their own name alone.
  private func requireOwnName(_ requester: Account) throws {
    guard actor.account.isStaff || requester.id == actor.id else {
      throw Refusal(deed: .create, reason: .role([.requester]))
    }
  }

  private var channel: Channel {
    invocation.value(.channel).flatMap(Channel.init(rawValue:)) ?? .api
  }
}

extension GivenText {
  /// Takes the draft away, because its text is safe elsewhere.
  func discard() {
    if let draft { Files.remove(draft) }
  }
}
