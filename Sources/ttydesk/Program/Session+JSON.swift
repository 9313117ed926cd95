import Store
import Tickets

/// Tickets and messages as scripts read them: keys are only ever added, at the end.
extension Session {
  /// A ticket with what the account may know of it.
  ///
  /// - `messages`: The thread, or how many messages there are, under its own key.
  func json(of ticket: Ticket, messages: (key: String, value: JSON)) throws -> JSON {
    let isInside = showsInternals(of: ticket)
    let head: JSON = [
      "id": .string(ticket.id.hex), "number": JSON(ticket.number),
      "subject": .string(ticket.subject), "queue": .string(try names.queue(ticket.queue)),
      "status": .string(ticket.status.rawValue),
      "priority": isInside ? .string(ticket.priority.rawValue) : .null,
      "assignee": JSON(isInside ? try names.name(ofAccount: ticket.assignee) : nil),
      "requester": try names.account(ticket.requester).map { json(of: $0) } ?? .null,
      "organization": JSON(try names.organization(ticket.organization)),
      "tags": .array(isInside ? ticket.tags.map(JSON.string) : []),
      "createdAt": .string(ticket.createdAt.description),
      "updatedAt": .string(ticket.updatedAt.description), messages.key: messages.value,
      "channel": .string(ticket.channel.rawValue), "externalId": JSON(ticket.externalID),
      "copies": .array(ticket.copies.map { json(of: $0) }),
      "mergedInto": JSON(try ticket.mergedInto.map(names.ticket)),
      "deleted": .bool(ticket.deletion != nil), "erased": .bool(ticket.hasErasures),
    ]
    return isInside ? head.adding(try internals(of: ticket)) : head
  }

  /// What only the desk's own people may know of a ticket.
  private func internals(of ticket: Ticket) throws -> KeyValuePairs<String, JSON> {
    [
      "fields": .object(
        ticket.custom.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }),
      "links": .array(
        try ticket.links.map {
          ["kind": .string($0.kind.rawValue), "ticket": .string(try names.ticket($0.ticket))]
        }),
      "merged": .array(try ticket.absorbed.map { .string(try names.ticket($0)) }),
      "watchers": .array(ticket.watchers.map { json(of: $0) }),
      "dueAt": JSON(ticket.dueAt?.description),
      "snoozedUntil": JSON(ticket.snoozedUntil?.description),
      "sla": [
        "firstReply": JSON(ticket.dueTimes.firstReply?.description),
        "resolution": JSON(ticket.dueTimes.resolution?.description),
        "firstRepliedAt": JSON(ticket.firstRepliedAt?.description),
        "solvedAt": JSON(ticket.solvedAt?.description),
      ],
      "unread": .bool(ticket.isUnread), "held": .bool(ticket.isHeld),
      "restricted": .bool(try names.account(ticket.requester)?.restriction != nil),
      "conflicts": .array(
        try ticket.conflicts.map { conflict in
          [
            "field": .string(conflict.field.name),
            "values": .array(
              try conflict.values.map { JSON(try shownValue($0, of: conflict.field)) }),
          ]
        }),
    ]
  }

  /// A message of a thread; of an erased one, that it was there.
  func json(of item: ThreadMessage, in ticket: Ticket) -> JSON {
    guard let message = item.message else {
      return [
        "id": .string(item.id.hex), "kind": .string(item.kind.rawValue),
        "stream": .string(item.stream.name), "channel": .null, "author": .null, "to": [],
        "cc": [], "sentAt": .string(item.at.description), "text": .null, "visibleText": .null,
        "messageId": .null, "attachments": [], "erased": true,
      ]
    }
    return [
      "id": .string(item.id.hex), "kind": .string(item.kind.rawValue),
      "stream": .string(item.stream.name), "channel": .string(message.channel.rawValue),
      "author": json(of: message.from), "to": .array(message.to.map { json(of: $0) }),
      "cc": .array(message.cc.map { json(of: $0) }),
      "sentAt": .string(message.sentAt.description), "text": .string(message.text),
      "visibleText": .string(message.visibleText), "messageId": JSON(message.messageID),
      "attachments": .array(message.attachments.map { json(of: $0) }),
      "subject": JSON(message.subject), "automatic": .bool(message.isAutomatic),
      "redacted": .bool(item.isRedacted), "deleted": .bool(item.isHidden),
    ]
  }

  /// A name and an address; null where there is none.
  func json(of contact: Contact) -> JSON {
    [
      "name": JSON(contact.name),
      "address": JSON(contact.address.isEmpty ? nil : contact.address),
    ]
  }

  /// An attachment without its content.
  func json(of attachment: Attachment) -> JSON {
    [
      "name": .string(attachment.name), "mediaType": .string(attachment.mediaType),
      "size": .number(attachment.size), "sha256": .string(attachment.blob.hex),
      "inline": .bool(attachment.isInline),
    ]
  }

  private func json(of account: Account) -> JSON { json(of: account.contact) }
}
