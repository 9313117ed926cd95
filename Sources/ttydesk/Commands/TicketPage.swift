import Commands
import Store
import Text
import Tickets

/// A ticket with its thread as people read it in a terminal.
struct TicketPage {
  let session: Session
  let ticket: Ticket

  private var output: Output { session.output }
  private var names: Names { session.names }
  /// Lines of prose are read easily up to this length.
  private var width: Int { min(session.output.width, 100) }

  /// Whether what only the desk's own people know is shown.
  private var isInside: Bool { session.showsInternals(of: ticket) }

  /// Writes the page.
  func write(_ messages: [ThreadMessage]) throws {
    try writeHead()
    for item in messages {
      try output.write("")
      try write(item)
    }
  }

  // MARK: Head

  private func writeHead() throws {
    let title = SafeLine("\(ticket.shownName)  ") + SafeLine(ticket.subject)
    for line in title.wrapped(to: width) { try output.write(line, .bold) }
    var state = output.paint(SafeLine(ticket.status.rawValue), ticket.status.ink)
    if isInside {
      state += " · " + output.paint(SafeLine(ticket.priority.rawValue), ticket.priority.ink)
    }
    state += SafeLine(" · \(try names.queue(ticket.queue))").text
    if isInside {
      let assignee = try names.name(ofAccount: ticket.assignee)
      state += SafeLine(assignee.map { " · assigned to \($0)" } ?? " · assigned to nobody").text
    }
    try output.write(state)
    if let requester = try names.account(ticket.requester) {
      try fact("from", requester.isErased ? "(erased)" : requester.contact.shown)
    }
    try fact("organization", try names.organization(ticket.organization))
    try fact("copies to", ticket.copies.map(\.shown).joined(separator: ", "))
    try fact("created", session.localAndAge(ticket.createdAt))
    try fact("updated", session.localAndAge(ticket.updatedAt))
    if isInside { try writeInternals() }
    try writeWarnings()
  }

  private func writeInternals() throws {
    try fact("tags", ticket.tags.joined(separator: ", "))
    try fact("due", ticket.nextDue.map(session.localAndAge))
    try fact("snoozed until", ticket.snoozedUntil.map(session.local))
    try fact("watched by", ticket.watchers.map(\.shown).joined(separator: ", "))
    for (name, value) in ticket.custom.sorted(by: { $0.key < $1.key }) { try fact(name, value) }
    for link in ticket.links {
      try fact("is", "\(link.kind.phrase) \(try shownName(link.ticket))")
    }
    if !ticket.absorbed.isEmpty {
      try fact("merged", try ticket.absorbed.map(shownName).joined(separator: ", "))
    }
  }

  private func writeWarnings() throws {
    if let target = ticket.mergedInto {
      try warn("This ticket is part of \(try shownName(target)) now.")
    }
    if ticket.deletion != nil { try warn("This ticket is deleted.") }
    guard isInside else { return }
    if ticket.isHeld { try warn("A legal hold forbids erasing anything here.") }
    if let reason = try names.account(ticket.requester)?.restriction {
      try warn("The use of this person's data is restricted: \(reason).")
    }
    for conflict in ticket.conflicts {
      let values = try conflict.values.map {
        try session.shownValue($0, of: conflict.field) ?? "nothing"
      }
      try warn(
        "Two people set \(conflict.field.name) at once (\(values.joined(separator: ", "))): "
          + "set it again to decide.")
    }
  }

  private func fact(_ name: String, _ value: String?) throws {
    guard let value, !value.isEmpty else { return }
    let label = SafeLine(name).padded(to: 14)
    for (index, line) in SafeLine(value).wrapped(to: max(20, width - label.width)).enumerated() {
      let start = index == 0 ? label : SafeLine.spaces(label.width)
      try output.write(output.paint(start, .faint) + line.text)
    }
  }

  private func warn(_ sentence: String) throws {
    for line in SafeLine("! \(sentence)").wrapped(to: width) { try output.write(line, .yellow) }
  }

  private func shownName(_ id: Identifier) throws -> String {
    try session.store.ticket(id)?.shownName ?? id.hex
  }

  // MARK: Messages

  private func write(_ item: ThreadMessage) throws {
    let isNote = item.stream != .public
    let ink: Ink = isNote ? .yellow : item.kind == .reply ? .green : .cyan
    // A note is told from what the customer reads by its words and its border, not by colour.
    let border = isNote ? output.paint("│ ", .yellow) : ""
    let inner = width - (isNote ? 2 : 0)
    for line in heading(of: item).wrapped(to: inner) {
      try output.write(border + output.paint(line, ink))
    }
    guard let message = item.message else {
      try output.write(border + output.paint("(erased)", .faint))
      return
    }
    for line in lines(of: message) {
      for row in line.line.wrapped(to: inner) {
        try output.write(border + output.paint(row, line.ink))
      }
    }
    for attachment in message.attachments where session.invocation.has(.raw) || !attachment.isInline
    {
      let size = ByteCount.text(attachment.size)
      let line = SafeLine("⌷ \(attachment.name) (\(attachment.mediaType), \(size))")
      for row in line.wrapped(to: inner) { try output.write(border + output.paint(row, .blue)) }
    }
  }

  private func heading(of item: ThreadMessage) -> SafeLine {
    let time = session.local(item.message?.sentAt ?? item.at)
    let who = item.message.map { $0.from.shown } ?? "somebody"
    let what =
      switch item.kind {
      case .note: "internal note by \(who)"
      case .reply: "\(who) replied"
      default: who
      }
    var marks = item.isRedacted ? ", partly masked" : ""
    if item.message?.isAutomatic == true { marks += ", sent by a machine" }
    return SafeLine("── \(time) · \(what)\(marks) · \(item.id.hex.prefix(8))")
  }

  /// The lines of a message; what it quotes and how it is signed make one line that says so.
  private func lines(of message: Message) -> [(line: SafeLine, ink: Ink)] {
    let isRaw = session.invocation.has(.raw)
    let text = isRaw ? message.text : message.visibleText
    var lines = SafeLine.lines(text).map { (line: $0, ink: Ink.plain) }
    let hidden = isRaw ? 0 : SafeLine.lines(message.text).count - lines.count
    if hidden > 0, text != message.text, !message.text.isSame(as: text) {
      lines.append(("[\(hidden) more lines: quotes and signature; --raw shows them]", .faint))
    }
    return lines
  }
}

extension Contact {
  /// The name with the address, as mail programs write it.
  var shown: String {
    guard let name, !name.isEmpty, name != address else { return address }
    return address.isEmpty ? name : "\(name) <\(address)>"
  }
}

extension String {
  /// Whether two texts differ in nothing but white space.
  fileprivate func isSame(as other: String) -> Bool {
    utf8.lazy.filter { $0 > 0x20 }.elementsEqual(other.utf8.lazy.filter { $0 > 0x20 })
  }
}
