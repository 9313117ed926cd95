extension Command {
  /// The commands for the line of hints, the most important first; help comes at its end anyway.
  package static func hints(in context: Context) -> [Command] {
    switch context {
    case .queues: [.open, .search, .palette, .nextArea, .goRecent, .newTicket, .quit]
    case .list:
      [
        .open, .reply, .note, .assign, .setStatus, .search, .palette, .mark, .snooze,
        .setPriority, .tag, .undo, .quit,
      ]
    case .ticket:
      [
        .reply, .note, .assign, .setStatus, .solve, .palette, .back, .nextTicket, .toggleQuotes,
        .snooze, .find, .customer, .audit,
      ]
    case .audit: [.toggleFold, .back, .search, .find, .findNext, .palette]
    case .customer: [.open, .back, .copyAddress, .palette]
    case .composer: [.send, .saveNote, .flip, .keepDraft, .insertAnswer, .editor, .palette]
    case .prompt, .picker, .help: []
    }
  }
}
