import Store
import Tickets

/// The messages that commands write.
extension Session {
  /// A reply as it goes out: from whoever writes it, to the requester and those who get copies.
  func reply(_ text: String, to ticket: Ticket) throws -> Message {
    var message = Message(
      from: sender(for: ticket), channel: ticket.channel, sentAt: now, text: text)
    message.author = actor.id
    if let requester = try names.account(ticket.requester), requester.id != actor.id {
      message.to = [requester.contact]
    }
    message.cc = ticket.copies
    message.subject = ticket.subject
    return message
  }

  /// A note, with the accounts that it speaks to.
  func note(
    _ text: String, on ticket: Ticket, _ attachments: [Attachment] = []
  ) throws -> Message {
    var message = Message(
      from: actor.account.contact, channel: .api, sentAt: now, text: text)
    message.author = actor.id
    message.attachments = attachments
    message.mentions = try store.mentions(in: text)
    return message
  }

  /// A text with its placeholders filled in for a ticket.
  func filled(_ text: String, for ticket: Ticket) throws -> String {
    guard text.contains("{{") else { return text }
    return Placeholders.fill(text, with: try placeholders(for: ticket))
  }

  /// What placeholders stand for in a text about a ticket.
  func placeholders(for ticket: Ticket) throws -> [String: String] {
    let requester = try names.account(ticket.requester)
    let name = requester?.profile.displayName ?? requester?.contact.address ?? ""
    return [
      "ticket.number": ticket.commandName, "ticket.subject": ticket.subject,
      "ticket.queue": try names.queue(ticket.queue), "requester.name": name,
      "requester.address": requester?.contact.address ?? "",
      "requester.first": name.split(separator: " ").first.map(String.init) ?? name,
      "agent.name": actor.account.shownName,
    ]
  }

  /// A tag as it is kept: in lowercase, without blanks, which the search could not find.
  func tag(_ text: String) throws -> String {
    let isGood = !text.isEmpty && !text.utf8.contains { $0 <= 0x20 || $0 == UInt8(ascii: ",") }
    guard isGood, !text.hasPrefix("-"), !text.hasPrefix("+") else {
      throw StoreError.badValue(
        field: "tag", value: text.isEmpty ? "an empty text" : "'\(text)'",
        expected: "a word without blanks, such as vip")
    }
    return text.lowercased()
  }

  /// Mail to the requester comes from the queue's address where the account has none.
  private func sender(for ticket: Ticket) -> Contact {
    guard actor.account.profile.addresses.isEmpty,
      let queue = try? store.queues().first(where: { $0.id == ticket.queue }),
      let address = queue.queue.address
    else { return actor.account.contact }
    return Contact(name: actor.account.contact.name, address: address)
  }
}
