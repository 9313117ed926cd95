extension Command {
  /// The commands for the line of hints, the most important first.
  package static func hints(in context: Context) -> [Command] {
    switch context {
    case .queues: [.open, .goRecent, .search, .palette, .help, .newTicket, .nextArea, .quit]
    case .list:
      [
        .open, .reply, .note, .assign, .setStatus, .mark, .search, .palette, .help, .snooze,
        .setPriority, .tag, .undo, .quit,
      ]
    case .ticket:
      [
        .reply, .note, .assign, .setStatus, .solve, .palette, .help, .back, .nextTicket,
        .toggleQuotes, .snooze, .find, .customer, .audit,
      ]
    case .audit: [.toggleFold, .back, .find, .palette, .help]
    case .customer: [.open, .back, .copyAddress, .palette, .help]
    case .composer: [.send, .saveNote, .flip, .keepDraft, .insertAnswer, .editor, .help, .palette]
    case .prompt, .picker: []
    case .help: [.lineDown, .pageDown]
    }
  }
}
