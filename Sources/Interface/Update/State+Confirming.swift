internal import Commands
internal import Text
internal import Tickets

extension State {
  /// More tickets than this are not changed without a question.
  private static let unaskedTickets = 10

  /// What is asked before a command; nil where it is done at once.
  func question(beforeCalling call: Command.Call) -> PendingQuestion? {
    let tickets = targets(of: call.command)
    let entry = call.command.entry
    if entry.traits.contains(.confirms), call.command != .delete {
      return PendingQuestion(call, question(before: call, count: tickets.count))
    }
    guard entry.traits.contains(.bulk), tickets.count > State.unaskedTickets,
      call.command != .delete, entry.group == .changing
    else { return nil }
    let title = "\(entry.label) \(call.words.joined(separator: " "))"
    return PendingQuestion(
      call,
      Confirmation(
        "Do this to \(tickets.count) tickets: \(title)?", verb: "do it",
        preview: names(of: tickets)))
  }

  private func question(before call: Command.Call, count: Int) -> Confirmation {
    let word = call.words.first ?? ""
    switch call.command {
    case .merge:
      let target = knownTicket(word).map { "\($0.name) \($0.subject)" } ?? State.ticketName(word)
      return Confirmation(
        SafeLine("Join \(CountText.text(count, "ticket")) into \(target)?"), verb: "merge",
        preview: names(of: targets(of: .merge)) + ["Unmerge and undo take it back."])
    case .split:
      let author = thread?.message?.author ?? ""
      return Confirmation(
        "Make a ticket of its own from this message of \(author)?", verb: "split",
        preview: ["The message is hidden here; undo takes it back."])
    case .deleteMessage:
      let first = thread?.message?.text.first?.text ?? ""
      return Confirmation(
        "Delete this message?", verb: "delete",
        preview: Array(SafeLine.lines(first).prefix(3)) + ["The audit log keeps it."])
    case .discardDraft:
      return Confirmation(
        "Throw this draft away?", verb: "throw away",
        preview: Array(SafeLine.lines(composer?.editor.text ?? "").prefix(3)))
    case .deleteView:
      return Confirmation("Remove the view \(word)?", verb: "remove")
    default:
      return Confirmation("\(call.command.entry.title)", verb: "do it")
    }
  }

  /// A ticket by its name, if its subject is known.
  func knownTicket(_ word: String) -> TicketRow? {
    let name = State.ticketName(word)
    return (list.rows + recent + namedTickets).first { $0.name == name }
  }

  /// Looks up the ticket that others are to be merged into, so that the question can say its
  /// subject; nil where that is known.
  mutating func lookUp(beforeMerging call: Command.Call) -> Effect? {
    guard let word = call.words.first, knownTicket(word) == nil else { return nil }
    pendingMerge = call
    return namesEffect(State.ticketName(word), .tickets)
  }

  mutating func askMerge(_ call: Command.Call) {
    guard let word = call.words.first, knownTicket(word) != nil else {
      return say(.warning, "No ticket is called \(State.ticketName(call.words.first ?? "")).")
    }
    let count = targets(of: .merge).count
    overlay = .question(PendingQuestion(call, question(before: call, count: count)))
  }

  private func names(of tickets: [Identifier]) -> [SafeLine] {
    let wanted = Set(tickets)
    let rows = list.rows.filter { wanted.contains($0.id) }
    let known = rows.isEmpty ? currentRow.map { [$0] } ?? [] : rows
    var lines = known.prefix(12).map { SafeLine("\($0.name) \($0.subject)") }
    if tickets.count > lines.count { lines.append("and \(tickets.count - lines.count) more") }
    return lines
  }

  /// Shows what a deletion would hide, and asks for a word to be typed.
  mutating func askDeletion(_ plan: DeletionPlan) {
    guard let call = pendingDeletion else { return }
    pendingDeletion = nil
    let count = plan.target.tickets.count
    var preview = plan.names.prefix(8).map { SafeLine($0) }
    if plan.names.count > preview.count {
      preview.append("and \(plan.names.count - preview.count) more tickets")
    }
    let content = [
      CountText.text(plan.messages, "message"), CountText.text(plan.notes, "note"),
      CountText.text(plan.attachments, "attachment"),
    ]
    preview.append(SafeLine("with " + content.joined(separator: ", ")))
    let kept = plan.keptUntil.map { "until \($0)" } ?? "for ever"
    preview.append(SafeLine("The audit log keeps the content \(kept); undo brings it back."))
    overlay = .question(
      PendingQuestion(
        call,
        Confirmation(
          "Delete \(CountText.text(count, "ticket"))?", verb: "delete", preview: preview,
          typing: count > 1 ? "delete \(count)" : "delete")))
  }
}
