extension Command {
  /// The part of the screen that the keyboard is in.
  package enum Context: String, CaseIterable, Sendable {
    case queues, list, ticket, audit, customer
    /// The editor of a reply or note.
    case composer
    /// A line to type, after `:` or `/`.
    case prompt
    /// A list to pick from, with a line to type.
    case picker
    /// The sheet of keys.
    case help

    /// Whether keys without ctrl and alt type text here, so that commands can't have them.
    package var isTyping: Bool {
      switch self {
      case .composer, .prompt, .picker: true
      case .queues, .list, .ticket, .audit, .customer, .help: false
      }
    }
  }
}

extension Set<Command.Context> {
  /// Where tickets are looked at.
  package static let screens: Self = [.queues, .list, .ticket, .audit, .customer]
  /// Where there is a ticket to work on.
  package static let tickets: Self = [.list, .ticket]
  /// Everywhere.
  package static let all = Self(Command.Context.allCases)
}
