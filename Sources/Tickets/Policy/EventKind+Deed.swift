extension EventKind {
  /// What somebody must be allowed to do for it: on the ticket that the event is about, or on the
  /// desk; nil for what a hub alone writes.
  ///
  /// Three kinds take less: an agent may add the account of somebody who asks, the desk's own
  /// people may keep views of their own, and a requester may open tickets of their own.
  package var deed: Deed? {
    switch self {
    case .deskCreate, .ticketNumber, .redact, .erase: nil
    case .accountSet, .accountRevoke, .accountGrant, .accountUngrant, .organizationSet, .queueSet,
      .retentionSet:
      .administer
    case .accountConsent, .accountRestrict, .accountRelease, .accountDisclose, .breachSet: .protect
    case .macroSet, .macroRemove, .answerSet, .answerRemove, .viewSet, .viewRemove, .targetSet,
      .hoursSet:
      .arrange
    case .ticketCreate: .create
    case .message, .reply: .reply
    case .note: .note
    case .set, .tagAdd, .tagRemove, .linkAdd, .linkRemove, .watchAdd, .watchRemove, .merge,
      .unmerge, .absorb, .release, .split, .due:
      .change
    case .view: .seeInternals
    case .delete, .undelete: .delete
    case .holdAdd, .holdLift: .destroy
    }
  }
}
