extension Command {
  /// What has to be there for a command to work.
  package enum Need: String, CaseIterable, Sendable {
    case ticket, message, attachment, marked, draft, publicDraft, internalDraft, search, view
    case conflict, linked, deleted, snoozed, lastAction, lastChange, past, remote, held, staff

    /// Why the command can't be used where this is missing, in a sentence.
    package var reason: String {
      switch self {
      case .ticket: "No ticket is selected."
      case .message: "The ticket has no message here."
      case .attachment: "The ticket has no attachment."
      case .marked: "No ticket is marked."
      case .draft: "There is no draft."
      case .publicDraft: "This is an internal note, not a reply."
      case .internalDraft: "This is a reply that the customer will read, not a note."
      case .search: "There is nothing searched for."
      case .view: "No saved view is selected."
      case .conflict: "No field was set by two people."
      case .linked: "The ticket is not linked to another."
      case .deleted: "The ticket is not deleted."
      case .snoozed: "The ticket is not snoozed."
      case .lastAction: "Nothing was done yet that could be repeated."
      case .lastChange: "There is nothing left to undo."
      case .past: "This is the present."
      case .remote: "The desk has no remote to sync with."
      case .held: "The hub holds nothing back."
      case .staff: "Your account may read, but not change tickets."
      }
    }
  }
}
