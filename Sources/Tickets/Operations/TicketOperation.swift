/// One thing that somebody does to a ticket.
package enum TicketOperation: Sendable, Hashable {
  /// The customer's message, as it came in.
  case receive(Message)
  /// A public reply, and the head of the thread that its author saw; nil to send it anyway.
  case reply(Message, seen: Digest?)
  case note(Message)
  /// A field's new value; nil to clear it.
  case set(TicketField, String?)
  case tag(String)
  case untag(String)
  case link(Link)
  case unlink(Link)
  case watch(Contact, isCopy: Bool)
  case unwatch(Contact, isCopy: Bool)
  case view
  /// Leaves the ticket as unread for whoever comes next.
  case markUnread
  /// Hides a message, or with nil the ticket.
  case delete(MessageReference?, reason: String?)
  case undelete(MessageReference?, reason: String?)
  case hold(reason: String)
  case liftHold(reason: String)

  /// What somebody must be allowed to do for it.
  package var deed: Deed {
    switch self {
    case .receive, .reply: .reply
    case .note: .note
    case .set, .tag, .untag, .link, .unlink, .watch, .unwatch: .change
    case .view, .markUnread: .see
    case .delete, .undelete: .delete
    case .hold, .liftHold: .destroy
    }
  }

  /// The event that says it.
  package func body(for ticket: Ticket) -> EventBody {
    switch self {
    case .receive(let message): .message(message)
    case .reply(let message, _): .reply(message)
    case .note(let message): .note(message)
    case .set(let field, let value):
      .fieldSet(FieldSet(field: field, before: ticket.value(of: field), after: value))
    case .tag(let tag): .tagAdded(TagChange(tag: tag))
    case .untag(let tag): .tagRemoved(TagChange(tag: tag))
    case .link(let link): .linkAdded(link)
    case .unlink(let link): .linkRemoved(link)
    case .watch(let contact, let isCopy):
      .watcherAdded(WatchChange(watcher: contact, isCopy: isCopy))
    case .unwatch(let contact, let isCopy):
      .watcherRemoved(WatchChange(watcher: contact, isCopy: isCopy))
    case .view: .viewed(Viewed())
    case .markUnread: .viewed(Viewed(isUnread: true))
    case .delete(let message, let reason): .deleted(Deletion(message: message?.id, reason: reason))
    case .undelete(let message, let reason):
      .undeleted(Deletion(message: message?.id, reason: reason))
    case .hold(let reason): .holdAdded(HoldChange(reason: reason))
    case .liftHold(let reason): .holdLifted(HoldChange(reason: reason))
    }
  }

  /// Who may see that it was done.
  package var stream: EventStream {
    switch self {
    case .receive, .reply: .public
    case .set(let field, _): field.stream
    case .watch(_, let isCopy), .unwatch(_, let isCopy): isCopy ? .public : .internal
    case .delete(let message, _), .undelete(let message, _): message?.stream ?? .public
    case .hold, .liftHold: .restricted
    case .note, .tag, .untag, .link, .unlink, .view, .markUnread: .internal
    }
  }

  /// The event that it replaces or was written on top of.
  package func base(on ticket: Ticket) -> Digest? {
    switch self {
    case .reply(_, let seen): seen ?? ticket.head
    case .set(let field, _): ticket.setter(of: field)
    default: nil
    }
  }

  /// Whether it would leave the ticket as it is.
  package func isIdle(on ticket: Ticket) -> Bool {
    switch self {
    case .set(let field, let value):
      ticket.value(of: field) == value && !ticket.conflicts.contains { $0.field == field }
    case .tag(let tag): ticket.tags.contains(tag)
    case .untag(let tag): !ticket.tags.contains(tag)
    case .link(let link): ticket.links.contains(link)
    case .unlink(let link): !ticket.links.contains(link)
    case .liftHold: !ticket.isHeld
    case .markUnread: ticket.isUnread
    case .delete(nil, _): ticket.deletion != nil
    case .undelete(nil, _): ticket.deletion == nil
    case .delete(let message?, _): ticket.hiddenMessages.contains(message.id)
    case .undelete(let message?, _): !ticket.hiddenMessages.contains(message.id)
    default: false
    }
  }
}
