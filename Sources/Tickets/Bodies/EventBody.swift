/// What an event says, decoded: one case for each ``EventKind``.
package enum EventBody: Hashable, Sendable {
  case deskCreated(DeskCreated)
  case accountSet(AccountProfile)
  case accountRevoked(AccountRevoked)
  case accountGranted(Grant)
  case accountUngranted(Grant)
  case accountConsented(ConsentChange)
  case accountRestricted(RestrictionChange)
  case accountReleased(RestrictionChange)
  case accountDisclosed(Disclosure)
  case organizationSet(Organization)
  case queueSet(Queue)
  case macroSet(Macro)
  case macroRemoved(DefinitionRemoved)
  case answerSet(CannedAnswer)
  case answerRemoved(DefinitionRemoved)
  case viewSet(SavedView)
  case viewRemoved(DefinitionRemoved)
  case targetSet(ServiceTarget)
  case hoursSet(OfficeHours)
  case retentionSet(RetentionRule)
  case breachSet(Breach)

  case ticketCreated(TicketCreated)
  case ticketNumbered(TicketNumbered)
  case message(Message)
  case reply(Message)
  case note(Message)
  case fieldSet(FieldSet)
  case tagAdded(TagChange)
  case tagRemoved(TagChange)
  case linkAdded(Link)
  case linkRemoved(Link)
  case watcherAdded(WatchChange)
  case watcherRemoved(WatchChange)
  case merged(OtherTicket)
  case unmerged(OtherTicket)
  case absorbed(OtherTicket)
  case released(OtherTicket)
  case split(OtherTicket)
  case dueTimes(DueTimes)
  case viewed(Viewed)
  case deleted(Deletion)
  case undeleted(Deletion)

  case redacted(Redaction)
  case erased(Erasure)
  case holdAdded(HoldChange)
  case holdLifted(HoldChange)

  /// The kind that the header names.
  package var kind: EventKind {
    switch self {
    case .deskCreated: .deskCreate
    case .accountSet: .accountSet
    case .accountRevoked: .accountRevoke
    case .accountGranted: .accountGrant
    case .accountUngranted: .accountUngrant
    case .accountConsented: .accountConsent
    case .accountRestricted: .accountRestrict
    case .accountReleased: .accountRelease
    case .accountDisclosed: .accountDisclose
    case .organizationSet: .organizationSet
    case .queueSet: .queueSet
    case .macroSet: .macroSet
    case .macroRemoved: .macroRemove
    case .answerSet: .answerSet
    case .answerRemoved: .answerRemove
    case .viewSet: .viewSet
    case .viewRemoved: .viewRemove
    case .targetSet: .targetSet
    case .hoursSet: .hoursSet
    case .retentionSet: .retentionSet
    case .breachSet: .breachSet
    case .ticketCreated: .ticketCreate
    case .ticketNumbered: .ticketNumber
    case .message: .message
    case .reply: .reply
    case .note: .note
    case .fieldSet: .set
    case .tagAdded: .tagAdd
    case .tagRemoved: .tagRemove
    case .linkAdded: .linkAdd
    case .linkRemoved: .linkRemove
    case .watcherAdded: .watchAdd
    case .watcherRemoved: .watchRemove
    case .merged: .merge
    case .unmerged: .unmerge
    case .absorbed: .absorb
    case .released: .release
    case .split: .split
    case .dueTimes: .due
    case .viewed: .view
    case .deleted: .delete
    case .undeleted: .undelete
    case .redacted: .redact
    case .erased: .erase
    case .holdAdded: .holdAdd
    case .holdLifted: .holdLift
    }
  }

  /// The message of a message, reply or note.
  package var message: Message? {
    switch self {
    case .message(let message), .reply(let message), .note(let message): message
    default: nil
    }
  }
}
