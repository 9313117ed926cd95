extension EventBody {
  /// The stream that the event belongs to; nil where that of another event decides, as with the
  /// deletion of a message.
  package var stream: EventStream? {
    switch self {
    case .deskCreated, .queueSet, .ticketCreated, .ticketNumbered, .message, .reply, .merged,
      .unmerged, .absorbed, .released:
      .public
    case .accountSet, .accountRevoked, .accountGranted, .accountUngranted, .accountConsented,
      .accountRestricted, .accountReleased, .accountDisclosed, .organizationSet, .retentionSet,
      .macroSet, .macroRemoved, .answerSet, .answerRemoved, .viewSet, .viewRemoved, .targetSet,
      .hoursSet, .note, .tagAdded, .tagRemoved, .linkAdded, .linkRemoved, .split, .dueTimes,
      .viewed:
      .internal
    case .holdAdded, .holdLifted, .breachSet: .restricted
    case .fieldSet(let change): change.field.stream
    case .watcherAdded(let change), .watcherRemoved(let change):
      change.isCopy ? .public : .internal
    case .deleted(let deletion), .undeleted(let deletion):
      deletion.message == nil ? .public : nil
    case .redacted, .erased: nil
    }
  }
}
