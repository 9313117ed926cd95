package import Tickets

/// What comes back from the world around the interface.
package enum Inbound: Hashable, Sendable {
  case desk(Desk)
  case counts(Counts)
  case list(ListPage)
  case ticket(TicketPage)
  /// The ticket of a name; nil where there is none.
  case found(String, Identifier?)
  case source(MessageSource)
  case names(NamePage)
  case audit(AuditPage)
  case verification(Verification)
  case customer(CustomerPage)
  case deletionPlan(DeletionPlan)

  /// All tickets of a list.
  case matches(ListRequest, [Identifier])
  /// The place in the thread where the words were found; nil where they are nowhere.
  case foundInTicket(FindRequest, Int?)

  /// A job or an undo came to its end.
  case done(JobResult)
  /// The draft of that key; nil where there is none.
  case draft(Draft.Key, Draft?)
  /// The text that came back from the editor; nil where it was left without saving.
  case edited(String?)
  /// The theme of the next frames, and the one that fits the terminal where nobody chose any.
  case theme(String, usual: String)

  /// Tickets changed, here or in another process; empty where nobody knows which.
  case changed(Set<Identifier>)
  /// What waits here for the hub, and for a person.
  case sync(SyncState)
  /// How the link to the hub is.
  case link(SyncState.Link)
  /// Who else has a ticket open.
  case presence(Identifier, [Presence])
  /// The line to the terminal was found to be slow, or fast again.
  case slowLink(Bool)
  /// Something to tell in the status line.
  case notice(Notice)
  /// Something that was asked for failed; the sentence says what and what to do.
  case failure(String, of: Effect? = nil)
}
