extension EventBody {
  /// The body's JSON, with where it was written from beside its own keys.
  ///
  /// - `origin`: The address of the SSH client, or nil for a local terminal.
  package func json(origin: String?) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { json in
      content.writeMembers(to: &json)
      json.member("origin", origin)
    }
    return writer.bytes
  }

  /// Reads a body of that kind.
  package init(kind: EventKind, json: [UInt8]) throws(JSONError) {
    let json = try JSONObject(parsing: json)
    switch kind {
    case .deskCreate: self = .deskCreated(try DeskCreated(json))
    case .accountSet: self = .accountSet(try AccountProfile(json))
    case .accountRevoke: self = .accountRevoked(try AccountRevoked(json))
    case .accountGrant: self = .accountGranted(try Grant(json))
    case .accountUngrant: self = .accountUngranted(try Grant(json))
    case .accountConsent: self = .accountConsented(try ConsentChange(json))
    case .accountRestrict: self = .accountRestricted(try RestrictionChange(json))
    case .accountRelease: self = .accountReleased(try RestrictionChange(json))
    case .accountDisclose: self = .accountDisclosed(try Disclosure(json))
    case .organizationSet: self = .organizationSet(try Organization(json))
    case .queueSet: self = .queueSet(try Queue(json))
    case .macroSet: self = .macroSet(try Macro(json))
    case .macroRemove: self = .macroRemoved(try DefinitionRemoved(json))
    case .answerSet: self = .answerSet(try CannedAnswer(json))
    case .answerRemove: self = .answerRemoved(try DefinitionRemoved(json))
    case .viewSet: self = .viewSet(try SavedView(json))
    case .viewRemove: self = .viewRemoved(try DefinitionRemoved(json))
    case .targetSet: self = .targetSet(try ServiceTarget(json))
    case .hoursSet: self = .hoursSet(try OfficeHours(json))
    case .retentionSet: self = .retentionSet(try RetentionRule(json))
    case .breachSet: self = .breachSet(try Breach(json))
    case .ticketCreate: self = .ticketCreated(try TicketCreated(json))
    case .ticketNumber: self = .ticketNumbered(try TicketNumbered(json))
    case .message: self = .message(try Message(json))
    case .reply: self = .reply(try Message(json))
    case .note: self = .note(try Message(json))
    case .set: self = .fieldSet(try FieldSet(json))
    case .tagAdd: self = .tagAdded(try TagChange(json))
    case .tagRemove: self = .tagRemoved(try TagChange(json))
    case .linkAdd: self = .linkAdded(try Link(json))
    case .linkRemove: self = .linkRemoved(try Link(json))
    case .watchAdd: self = .watcherAdded(try WatchChange(json))
    case .watchRemove: self = .watcherRemoved(try WatchChange(json))
    case .merge: self = .merged(try OtherTicket(json))
    case .unmerge: self = .unmerged(try OtherTicket(json))
    case .absorb: self = .absorbed(try OtherTicket(json))
    case .release: self = .released(try OtherTicket(json))
    case .split: self = .split(try OtherTicket(json))
    case .due: self = .dueTimes(try DueTimes(json))
    case .view: self = .viewed(try Viewed(json))
    case .delete: self = .deleted(try Deletion(json))
    case .undelete: self = .undeleted(try Deletion(json))
    case .redact: self = .redacted(try Redaction(json))
    case .erase: self = .erased(try Erasure(json))
    case .holdAdd: self = .holdAdded(try HoldChange(json))
    case .holdLift: self = .holdLifted(try HoldChange(json))
    }
  }

  /// Where a body says it was written from; nil for a local terminal or unreadable JSON.
  package static func origin(ofJSON json: [UInt8]) -> String? {
    try? JSONObject(parsing: json).optional("origin")
  }

  /// The value that the JSON is made of.
  private var content: any JSONObjectConvertible {
    switch self {
    case .deskCreated(let content): content
    case .accountSet(let content): content
    case .accountRevoked(let content): content
    case .accountGranted(let content), .accountUngranted(let content): content
    case .accountConsented(let content): content
    case .accountRestricted(let content), .accountReleased(let content): content
    case .accountDisclosed(let content): content
    case .organizationSet(let content): content
    case .queueSet(let content): content
    case .macroSet(let content): content
    case .answerSet(let content): content
    case .viewSet(let content): content
    case .macroRemoved(let content), .answerRemoved(let content), .viewRemoved(let content):
      content
    case .targetSet(let content): content
    case .hoursSet(let content): content
    case .retentionSet(let content): content
    case .breachSet(let content): content
    case .ticketCreated(let content): content
    case .ticketNumbered(let content): content
    case .message(let content), .reply(let content), .note(let content): content
    case .fieldSet(let content): content
    case .tagAdded(let content), .tagRemoved(let content): content
    case .linkAdded(let content), .linkRemoved(let content): content
    case .watcherAdded(let content), .watcherRemoved(let content): content
    case .merged(let content), .unmerged(let content), .absorbed(let content),
      .released(let content), .split(let content):
      content
    case .dueTimes(let content): content
    case .viewed(let content): content
    case .deleted(let content), .undeleted(let content): content
    case .redacted(let content): content
    case .erased(let content): content
    case .holdAdded(let content), .holdLifted(let content): content
    }
  }
}
