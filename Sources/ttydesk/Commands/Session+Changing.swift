import Commands
import Store
import Tickets

/// What is changed on one ticket.
extension Session {
  /// Does `ttydesk set`.
  func setFields() throws {
    let words = invocation.allArguments(.field)
    let ticket = try openTicket()
    let event = try store.batch {
      try perform(try operations(setting: words), on: ticket)
    }
    try report("Set \(words.joined(separator: ", ")) of \(ticket.shownName).", ticket, event: event)
  }

  /// Does `ttydesk assign`.
  func assign() throws {
    let ticket = try openTicket()
    let name = invocation.optionalArgument(.assignee) ?? "me"
    let account = try assignee(name)
    let event = try perform([.set(.assignee, account?.hex)], on: ticket)
    let shown = try names.name(ofAccount: account) ?? "nobody"
    try report("\(ticket.shownName) is assigned to \(shown).", ticket, event: event)
  }

  /// Does `ttydesk tag`.
  func tag() throws {
    let ticket = try openTicket()
    let words = invocation.allArguments(.tag)
    let event = try perform(try words.map(operation(tagging:)), on: ticket)
    let tags = try self.ticket(ticket.id.hex).tags
    try report(
      "\(ticket.shownName) has " + (tags.isEmpty ? "no tags." : "the tags \(tags.listed)."), ticket,
      event: event)
  }

  /// What a word such as `vip`, `+vip` or `-vip` does.
  func operation(tagging word: String) throws -> TicketOperation {
    if word.hasPrefix("-") { return .untag(try tag(String(word.dropFirst()))) }
    return .tag(try tag(word.hasPrefix("+") ? String(word.dropFirst()) : word))
  }

  /// Does `ttydesk watch`.
  func watch() throws {
    let ticket = try openTicket()
    let (contact, isStaff) = try follower()
    let event = try perform([.watch(contact, isCopy: !isStaff)], on: ticket)
    let what = isStaff ? "watches" : "gets copies of the replies to"
    try report("\(contact.address) \(what) \(ticket.shownName).", ticket, event: event)
  }

  /// Does `ttydesk unwatch`.
  func unwatch() throws {
    let ticket = try openTicket()
    let contact = try follower().contact
    let key = Contact.key(of: contact.address)
    let watches = ticket.watchers.contains { Contact.key(of: $0.address) == key }
    let hasCopies = ticket.copies.contains { Contact.key(of: $0.address) == key }
    let event = try perform(
      (watches ? [.unwatch(contact, isCopy: false)] : [])
        + (hasCopies ? [.unwatch(contact, isCopy: true)] : []), on: ticket)
    try report(
      "\(contact.address) no longer watches \(ticket.shownName).", ticket, event: event)
  }

  /// Does `ttydesk snooze`.
  func snooze() throws {
    try plan(.snooze, done: "comes back", undone: "is back")
  }

  /// Does `ttydesk due`.
  func setDue() throws {
    try plan(.due, done: "is due", undone: "has no date any more")
  }

  /// Does `ttydesk delete`.
  func delete() throws {
    let reason = invocation.required(.reason)
    try hide(done: "deleted") { .delete($0, reason: reason) }
  }

  /// Does `ttydesk undelete`.
  func undelete() throws {
    try hide(done: "brought back") { .undelete($0, reason: nil) }
  }

  private func hide(
    done: String, _ operation: (MessageReference?) -> TicketOperation
  ) throws {
    if let name = invocation.value(.message) {
      let (ticket, message) = try message(name)
      let event = try perform([operation(message.reference)], on: ticket)
      try report(
        "A message of \(ticket.shownName) is \(done).", ticket, event: event,
        result: message.id.hex)
    } else {
      let ticket = try ticket()
      let event = try perform([operation(nil)], on: ticket)
      try report("\(ticket.shownName) is \(done).", ticket, event: event)
    }
  }

  private func plan(_ field: TicketField, done: String, undone: String) throws {
    let ticket = try openTicket()
    let value = try storedValue(invocation.argument(.when), of: field)
    let event = try perform([.set(field, value)], on: ticket)
    let sentence =
      value.flatMap { Timestamp($0) }.map { "\(done) \(local($0))" } ?? undone
    try report("\(ticket.shownName) \(sentence).", ticket, event: event)
  }

  /// Who is to be told, and whether they are one of the staff: a mail address, a name, or else
  /// whoever gives the command.
  private func follower() throws -> (contact: Contact, isStaff: Bool) {
    guard let text = invocation.optionalArgument(.address), text.lowercased() != "me" else {
      return (actor.account.contact, actor.account.isStaff)
    }
    if let account = try store.account(named: text) ?? store.account(address: text) {
      return (account.contact, account.isStaff)
    }
    guard text.split(separator: "@", omittingEmptySubsequences: false).count == 2 else {
      throw StoreError.unknownAccount(text)
    }
    return (Contact(address: text), false)
  }
}

extension [String] {
  /// The words with commas, and "and" before the last.
  var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
