import Commands
import Store
import Text
import Tickets

extension Session {
  /// Does `ttydesk list`.
  func list() throws {
    let query = try givenQuery()
    let limit = invocation.count(.limit) ?? .max
    var count = 0
    let layout = ListLayout(
      width: output.width, lastNumber: try store.lastNumber(),
      queues: try store.queues().map(\.queue.name))
    try store.list(query, as: actor) { ticket in
      if output.isJSON {
        try output.write(try json(of: ticket, messages: ("messageCount", messageCount(of: ticket))))
      } else {
        try output.write(try row(of: ticket, layout))
      }
      count += 1
      return count < limit && !output.isClosed
    }
    if let (done, total) = try store.searchProgress(), total > 0,
      query.split.terms.expression != nil
    {
      StandardError.write(
        SafeLine(
          "ttydesk: the search index is \(done * 100 / total)% complete; to complete it, run: "
            + "ttydesk sync"))
    }
    if count == 0, output.isTerminal, !output.isJSON {
      try output.write("No ticket is found.", .faint)
    }
  }

  /// The search that the command line gives, within the view that it names.
  ///
  /// Without either it finds all that is not snoozed.
  func givenQuery() throws -> Query {
    let words = invocation.allArguments(.query)
    let view = try invocation.value(.view).map { try store.view(named: $0, for: actor.id) }
    guard view != nil || !words.isEmpty else { return try Query("-is:snoozed") }
    let given = try Query(words.joined(separator: " "))
    guard let view else { return given }
    let outer = try Query(view.query)
    let parts = [outer.expression, given.expression].compactMap { $0 }
    return Query(
      parts.count > 1 ? .all(parts) : parts.first,
      sort: given.sort.isEmpty ? outer.sort : given.sort)
  }

  private func messageCount(of ticket: Ticket) -> JSON {
    .number(ticket.messageCount - (showsInternals(of: ticket) ? 0 : ticket.noteCount))
  }

  /// One ticket on one line.
  private func row(of ticket: Ticket, _ layout: ListLayout) throws -> String {
    let isInside = showsInternals(of: ticket)
    let number = SafeLine(ticket.shownName).padded(to: layout.number, .right)
    let priority = isInside ? ticket.priority : .normal
    var line = output.paint(number, ticket.isUnread && isInside ? .bold : .plain) + " "
    line += output.paint(SafeLine(ticket.status.rawValue).padded(to: 7), ticket.status.ink) + " "
    line += output.paint(SafeLine(priority.mark).padded(to: 2), priority.ink) + " "
    line += SafeLine(Age.text(from: ticket.updatedAt, to: now)).padded(to: 4, .right).text + "  "
    line += SafeLine(try names.queue(ticket.queue)).fitted(to: layout.queue).text + "  "
    if layout.assignee > 0 {
      let name = isInside ? try names.name(ofAccount: ticket.assignee) ?? "-" : ""
      line += SafeLine(name).fitted(to: layout.assignee).text + "  "
    }
    let requester = try names.account(ticket.requester)?.shownName ?? "-"
    line += SafeLine(requester).fitted(to: layout.requester).text + "  "
    var subject = SafeLine(ticket.subject)
    if ticket.deletion != nil { subject = "(deleted) " + subject }
    if ticket.mergedInto != nil { subject = "(merged) " + subject }
    // A program that reads the lines gets the whole subject.
    let shown = output.isTerminal ? subject.truncated(to: layout.subject) : subject
    return line + output.paint(shown, ticket.isUnread && isInside ? .bold : .plain)
  }
}

/// How the columns of a list share the width.
private struct ListLayout {
  let number: Int
  let queue: Int
  /// None where the width is small.
  let assignee: Int
  let requester: Int
  let subject: Int

  init(width: Int, lastNumber: Int, queues: [String]) {
    number = max(4, String(lastNumber).utf8.count + 1)
    queue = min(12, max(4, queues.map { SafeLine($0).width }.max() ?? 4))
    assignee = width >= 100 ? 10 : width >= 80 ? 6 : 0
    requester = width >= 100 ? 20 : 12
    // Status, priority and age take 18 columns with their blanks.
    let taken = number + 18 + queue + 2 + (assignee > 0 ? assignee + 2 : 0) + requester + 2
    subject = max(8, width - taken)
  }
}

extension Status {
  /// The colour that goes with the word.
  var ink: Ink {
    switch self {
    case .new: .cyan
    case .open: .green
    case .pending, .hold: .yellow
    case .solved, .closed: .faint
    }
  }
}

extension Priority {
  /// A sign for lists, where the words would take the subject's place.
  fileprivate var mark: String {
    switch self {
    case .urgent: "!!"
    case .high: "!"
    case .normal: ""
    case .low: "-"
    }
  }

  /// The colour that goes with the word.
  var ink: Ink {
    switch self {
    case .urgent: .boldRed
    case .high: .red
    case .normal: .plain
    case .low: .faint
    }
  }
}
