internal import Tickets

/// A line to type, and what is done with it.
struct LinePrompt: Sendable {
  enum Purpose: Sendable {
    /// An argument of a command.
    case argument(MissingArgument)
    /// The subject of a new ticket.
    case subject(queue: NamedQueue?)
    /// A search, whose results are shown as it is typed.
    case search
    /// What the log is filtered by, with the filter of before.
    case filter(before: String)
  }

  var purpose: Purpose
  var label: String
  var placeholder = ""
  var line: LineEditor
  /// What is wrong with what is typed, as a sentence.
  var problem: String?

  init(_ purpose: Purpose, label: String, line: LineEditor) {
    self.purpose = purpose
    self.label = label
    self.line = line
  }

  var isSearch: Bool { if case .search = purpose { true } else { false } }
  var isFilter: Bool { if case .filter = purpose { true } else { false } }
}
