/// What an event says, by the name in its header.
///
/// A header may carry a name that is not here: such an event is kept, passed on and skipped.
package enum EventKind: String, Sendable, CaseIterable {
  case deskCreate = "desk.create"
  case accountSet = "account.set"
  case accountRevoke = "account.revoke"
  case accountGrant = "account.grant"
  case accountUngrant = "account.ungrant"
  case accountConsent = "account.consent"
  case accountRestrict = "account.restrict"
  case accountRelease = "account.release"
  case accountDisclose = "account.disclose"
  case organizationSet = "organization.set"
  case queueSet = "queue.set"
  case macroSet = "macro.set"
  case macroRemove = "macro.remove"
  case answerSet = "answer.set"
  case answerRemove = "answer.remove"
  case viewSet = "view.set"
  case viewRemove = "view.remove"
  case targetSet = "sla.set"
  case hoursSet = "hours.set"
  case retentionSet = "retention.set"
  case breachSet = "breach.set"

  case ticketCreate = "ticket.create"
  case ticketNumber = "ticket.number"
  case message = "message"
  case reply = "reply"
  case note = "note"
  case set = "set"
  case tagAdd = "tag.add"
  case tagRemove = "tag.remove"
  case linkAdd = "link.add"
  case linkRemove = "link.remove"
  case watchAdd = "watch.add"
  case watchRemove = "watch.remove"
  case merge = "merge"
  case unmerge = "unmerge"
  case absorb = "merge.absorb"
  case release = "merge.release"
  case split = "split"
  case due = "sla.due"
  case view = "view"
  case delete = "delete"
  case undelete = "undelete"

  case redact = "redact"
  case erase = "erase"
  case holdAdd = "hold.add"
  case holdLift = "hold.lift"

  /// Whether the event puts a message into a thread.
  package var isMessage: Bool {
    switch self {
    case .message, .reply, .note: true
    default: false
    }
  }

  /// Whether the event's payload may be erased.
  ///
  /// The account of what was erased, why and by whom must outlive what it speaks of.
  package var isErasable: Bool {
    switch self {
    case .erase, .holdAdd, .holdLift: false
    default: true
    }
  }
}
