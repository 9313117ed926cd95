import Commands
import Store
import Tickets

/// What is done with more than one ticket.
extension Session {
  /// Does `ttydesk merge`.
  func merge() throws {
    let source = try openTicket()
    let target = try openTicket(invocation.argument(.into))
    try store.merge(source, into: target, as: actor)
    try report(
      "\(source.shownName) is part of \(target.shownName) now.", target,
      event: try lastEvent(of: target))
  }

  /// Does `ttydesk unmerge`.
  func unmerge() throws {
    let source = try ticket()
    try store.unmerge(source, as: actor)
    try report(
      "\(source.shownName) is a ticket of its own again.", source,
      event: try lastEvent(of: source))
  }

  /// Does `ttydesk split`.
  func split() throws {
    let ticket = try openTicket()
    var messages: [ThreadMessage] = []
    for name in invocation.allArguments(.message) {
      let found = try message(name)
      guard found.ticket.id == ticket.id else { throw StoreError.unknownMessage(name) }
      guard found.message.message != nil, !found.message.isHidden else {
        throw Failure(
          .dataError, "message \(name) is erased or deleted; it cannot go to another ticket")
      }
      if !messages.contains(where: { $0.id == found.message.id }) { messages.append(found.message) }
    }
    let made = try store.split(
      ticket, messages: messages.sorted { $0.position < $1.position }, subject: nil, as: actor)
    try report(
      "Made \(made.shownName) from \(ticket.shownName).", made, event: made.lastEvent)
  }

  /// Does `ttydesk link`.
  func link() throws {
    let ticket = try openTicket()
    let other = try self.ticket(invocation.argument(.other))
    guard let kind = Link.Kind(rawValue: invocation.argument(.kind)) else { return }
    guard ticket.id != other.id else {
      throw Failure(.dataError, "\(ticket.shownName) cannot be related to itself")
    }
    try store.link(kind, ticket, to: other, as: actor)
    try report(
      "\(ticket.shownName) is \(kind.phrase) \(other.shownName).", ticket,
      event: try lastEvent(of: ticket))
  }

  /// Does `ttydesk unlink`.
  func unlink() throws {
    let ticket = try openTicket()
    let other = try self.ticket(invocation.argument(.other))
    guard ticket.links.contains(where: { $0.ticket == other.id }) else {
      throw Failure(.noInput, "\(ticket.shownName) and \(other.shownName) are not related")
    }
    try store.unlink(ticket, from: other, as: actor)
    try report(
      "\(ticket.shownName) and \(other.shownName) are no longer related.", ticket,
      event: try lastEvent(of: ticket))
  }

  private func lastEvent(of ticket: Ticket) throws -> Digest? {
    try store.ticket(ticket.id)?.lastEvent
  }
}

extension Link.Kind {
  /// The kind between the names of two tickets, after "is".
  var phrase: String {
    switch self {
    case .related: "related to"
    case .parent: "the parent of"
    case .child: "a child of"
    case .duplicate: "a duplicate of"
    case .blocks: "in the way of"
    case .blockedBy: "waiting for"
    case .splitFrom: "split from"
    case .splitInto: "split into"
    }
  }
}
