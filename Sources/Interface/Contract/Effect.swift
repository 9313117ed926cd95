package import Tickets

/// What the interface asks of the world around it.
///
/// Asking returns at once; whatever comes of it comes back as an ``Inbound``. What is asked of the
/// store is done in the order in which it is asked. A request that carries a generation is
/// answered with the same one, and an answer that is no longer waited for is dropped.
package enum Effect: Hashable, Sendable {
  /// Who works here, and the names that pickers and completion offer: ``Inbound/desk(_:)``.
  case loadDesk
  /// The counts beside queues and views: ``Inbound/counts(_:)``.
  case loadCounts
  /// A part of a list: ``Inbound/list(_:)``.
  case loadList(ListRequest)
  /// A ticket and a part of its thread: ``Inbound/ticket(_:)``.
  case loadTicket(TicketRequest)
  /// All tickets of a list, whatever is loaded of it: ``Inbound/matches(_:_:)``.
  case loadMatches(ListRequest)
  /// The next message with some words: ``Inbound/foundInTicket(_:_:)``.
  case findInTicket(FindRequest)
  /// The ticket that people call so, as in `#1042`: ``Inbound/found(_:_:)``.
  case findTicket(String)
  /// A message as it came, its headers included: ``Inbound/source(_:)``.
  case loadSource(Digest)
  /// Names that are too many to know beforehand: ``Inbound/names(_:)``.
  case loadNames(NameRequest)
  /// A part of the audit log: ``Inbound/audit(_:)``.
  case loadAudit(AuditRequest)
  /// Checks the whole log: ``Inbound/verification(_:)``.
  case verify
  /// A customer: ``Inbound/customer(_:)``.
  case loadCustomer(CustomerRequest)
  /// What a deletion would hide, for the question before it: ``Inbound/deletionPlan(_:)``.
  case planDeletion(JobTarget)

  /// Changes tickets: ``Inbound/done(_:)``.
  case perform(Job)
  /// Takes back what a job did: ``Inbound/done(_:)``.
  case undo(UndoToken)
  /// Writes down that this ticket was looked at, where the last time is a while ago.
  case recordView(Identifier)
  /// Tells colleagues what this person has open; nil for no ticket.
  case announce(Whereabouts?)

  /// Keeps a search under a name, for this person: ``Inbound/desk(_:)`` follows.
  case saveView(SavedView)
  /// Removes the saved view of that name: ``Inbound/desk(_:)`` follows.
  case deleteView(String)

  /// Writes a draft so that it outlives a crash; it replaces the one of the same key.
  case saveDraft(Draft)
  /// The draft of that key, if any: ``Inbound/draft(_:_:)``.
  case loadDraft(Draft.Key)
  case discardDraft(Draft.Key)

  /// Opens a text in the person's own editor: ``Inbound/edited(_:)``.
  case openEditor(String)
  /// Opens an attachment with the program that the system has for it.
  case openAttachment(AttachmentItem)
  /// Writes an attachment to a path; a folder takes it under its own name.
  case saveAttachment(AttachmentItem, path: String)
  /// Gives a message's text to a command on its standard input, arguments split, without a shell.
  case pipe(Digest, command: String)
  /// Opens a web address with the program that the system has for it.
  case openLink(String)
  /// Puts text on the clipboard of the person's own machine (OSC 52).
  case copy(String)
  /// A bell or a desktop notification, as the person chose.
  case notify(String, Settings.Alert)

  /// Loads the theme of that name: ``Inbound/theme(_:)``, a name the driver draws with.
  case setTheme(String)
  /// Remembers what the person arranged: splits, theme, the tour.
  case saveSettings(Settings)
  /// Exchanges events with the hub now.
  case synchronize
  /// Decides about something that the hub did not take: ``Inbound/sync(_:)`` follows.
  case decide(Digest, HeldItem.Decision)
  /// Stops the program until the shell wakes it.
  case suspend
  /// Draws everything anew, after another program wrote over the screen.
  case redraw
  case quit
}
