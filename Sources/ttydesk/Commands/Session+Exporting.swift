import Commands
import Store
import Text
import Tickets

/// Tickets as `ttydesk import` reads them back; see `TicketRecord`.
extension Session {
  /// Does `ttydesk export`.
  ///
  /// - Returns: Success, or ``ExitCode/dataError`` where the content of an attachment is lost.
  func exportTickets() throws -> ExitCode {
    try store.require(.operate, actor)
    var code = ExitCode.success
    let given = try Query(invocation.allArguments(.query).joined(separator: " "))
    let order = given.sort.isEmpty ? [QuerySort(.number, isReversed: true)] : given.sort
    try store.list(Query(given.expression, sort: order), as: actor) { ticket in
      try output.write(try record(of: ticket, &code))
      return !output.isClosed
    }
    return code
  }

  private func record(of ticket: Ticket, _ code: inout ExitCode) throws -> JSON {
    let streams = Policy.streams(for: actor, ticket: ticket)
    let messages = try store.messages(of: ticket, streams: streams).compactMap { item in
      try item.message.map { try entry(of: item, $0, in: ticket, &code) }
    }
    let assignee = try names.account(ticket.assignee)
    return [
      "externalId": .string(ticket.externalID ?? ticket.id.hex), "number": JSON(ticket.number),
      "subject": .string(ticket.subject), "queue": .string(try names.queue(ticket.queue)),
      "status": .string(ticket.status.rawValue), "priority": .string(ticket.priority.rawValue),
      "assignee": JSON(assignee.map { $0.profile.name ?? $0.contact.address }),
      "requester": try names.account(ticket.requester).map { json(of: $0.contact) } ?? .null,
      "organization": JSON(try names.organization(ticket.organization)),
      "channel": .string(ticket.channel.rawValue),
      "tags": .array(ticket.tags.map(JSON.string)),
      "fields": .object(
        ticket.custom.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }),
      "cc": .array(ticket.copies.map { json(of: $0) }),
      "watchers": .array(ticket.watchers.map { json(of: $0) }),
      "createdAt": .string(ticket.createdAt.description),
      "dueAt": JSON(ticket.dueAt?.description),
      "snoozedUntil": JSON(ticket.snoozedUntil?.description), "messages": .array(messages),
    ]
  }

  private func entry(
    of item: ThreadMessage, _ message: Message, in ticket: Ticket, _ code: inout ExitCode
  ) throws -> JSON {
    [
      "kind": .string(item.kind.rawValue), "channel": .string(message.channel.rawValue),
      "author": json(of: message.from), "to": .array(message.to.map { json(of: $0) }),
      "cc": .array(message.cc.map { json(of: $0) }),
      "sentAt": .string(message.sentAt.description), "subject": JSON(message.subject),
      "text": .string(message.text), "messageId": JSON(message.messageID),
      "inReplyTo": .array(message.inReplyTo.map(JSON.string)),
      "references": .array(message.references.map(JSON.string)),
      "headers": JSON(message.headers), "automatic": .bool(message.isAutomatic),
      "attachments": .array(
        try message.attachments.map { try file(of: $0, in: ticket, &code) }),
    ]
  }

  private func file(
    of attachment: Attachment, in ticket: Ticket, _ code: inout ExitCode
  ) throws -> JSON {
    var content: JSON = .null
    do {
      content = .string(Base64.encode(try store.content(of: attachment)))
    } catch StoreError.blobMissing {
      code = .dataError
      StandardError.write(
        SafeLine(
          "ttydesk: the content of \(attachment.name) of \(ticket.shownName) is lost; "
            + "it is left out"))
    }
    return [
      "name": .string(attachment.name), "mediaType": .string(attachment.mediaType),
      "base64": content, "inline": .bool(attachment.isInline),
    ]
  }
}
