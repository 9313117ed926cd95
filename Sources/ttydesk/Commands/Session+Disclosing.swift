import Commands
import Glibc
import Store
import Text
import Tickets

/// A copy, for a person, of all that the desk holds of them.
extension Session {
  /// Does `ttydesk privacy export`.
  func disclose() throws {
    let person = try person()
    let tickets = try store.tickets(concerning: person, as: actor)
    let path = invocation.argument(.path)
    try makeFolder(path)
    try makeFolder(path + "/attachments")
    try Files.create(
      path + "/person.json", [UInt8](((try json(ofPerson: person)).text + "\n").utf8))
    let own = tickets.filter { $0.requester == person.id }
    try Files.create(path + "/tickets.jsonl") { write in
      for ticket in own {
        let thread = try thread(of: ticket, in: path)
        let line = try json(of: ticket, messages: ("messages", .array(thread)))
        try write([UInt8]((line.text + "\n").utf8))
      }
    }
    try Files.create(path + "/messages.jsonl") { write in
      for ticket in tickets where ticket.requester != person.id {
        for item in try thread(of: ticket, by: person.id, in: path) {
          let line = item.adding(["ticket": .string(ticket.commandName)])
          try write([UInt8]((line.text + "\n").utf8))
        }
      }
    }
    try store.recordDisclosure(Disclosure(tickets: tickets.count), of: person, as: actor)
    try report(
      "Wrote what concerns \(person.shownName): \(tickets.count.counted("ticket")).", name: path,
      json: [
        "path": .string(path), "tickets": .number(own.count),
        "otherTickets": .number(tickets.count - own.count),
      ])
  }

  /// The messages of a ticket that may be handed over, their attachments written to files.
  ///
  /// - `author`: Only what this account wrote; nil for all.
  private func thread(
    of ticket: Ticket, by author: Identifier? = nil, in path: String
  ) throws -> [JSON] {
    let streams: Set<EventStream> =
      invocation.has(.internal) ? [.public, .internal] : [.public]
    return try store.messages(of: ticket, streams: streams, hidden: true)
      .filter { author == nil || $0.message?.author == author }
      .map { item in
        let files = try (item.message?.attachments ?? []).map { try write($0, in: path) }
        return json(of: item, in: ticket).adding(["files": .array(files)])
      }
  }

  /// Writes an attachment once, and gives its path; null where its content is gone.
  private func write(_ attachment: Attachment, in path: String) throws -> JSON {
    let name = "attachments/\(attachment.blob.hex.prefix(12))-\(attachment.name.asFileName)"
    do {
      try Files.create("\(path)/\(name)", try store.content(of: attachment))
    } catch StoreError.blobMissing {
      return .null
    } catch let error as FileError where error.code == EEXIST {
      return .string(name)
    }
    return .string(name)
  }

  private func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o700) == 0 else { throw FileError(path: path, code: errno) }
  }
}
