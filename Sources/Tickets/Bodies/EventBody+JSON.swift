internal import FoundationEssentials

extension EventBody {
  /// The body's JSON, with where it was written from beside its own keys.
  ///
  /// - `origin`: The address of the SSH client, or nil for a local terminal.
  package func json(origin: String?) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(Envelope(content: content, origin: origin)))
  }

  /// Reads a body of that kind.
  package init(kind: EventKind, json: [UInt8]) throws {
    let data = Data(json)
    let decoder = JSONDecoder()
    func content<Content: Decodable>(_ type: Content.Type) throws -> Content {
      try decoder.decode(type, from: data)
    }
    switch kind {
    case .deskCreate: self = .deskCreated(try content(DeskCreated.self))
    case .accountSet: self = .accountSet(try content(AccountProfile.self))
    case .accountRevoke: self = .accountRevoked(try content(AccountRevoked.self))
    case .accountGrant: self = .accountGranted(try content(Grant.self))
    case .accountUngrant: self = .accountUngranted(try content(Grant.self))
    case .organizationSet: self = .organizationSet(try content(Organization.self))
    case .queueSet: self = .queueSet(try content(Queue.self))
    case .macroSet: self = .macroSet(try content(Macro.self))
    case .macroRemove: self = .macroRemoved(try content(DefinitionRemoved.self))
    case .answerSet: self = .answerSet(try content(CannedAnswer.self))
    case .answerRemove: self = .answerRemoved(try content(DefinitionRemoved.self))
    case .viewSet: self = .viewSet(try content(SavedView.self))
    case .viewRemove: self = .viewRemoved(try content(DefinitionRemoved.self))
    case .targetSet: self = .targetSet(try content(ServiceTarget.self))
    case .hoursSet: self = .hoursSet(try content(OfficeHours.self))
    case .ticketCreate: self = .ticketCreated(try content(TicketCreated.self))
    case .ticketNumber: self = .ticketNumbered(try content(TicketNumbered.self))
    case .message: self = .message(try content(Message.self))
    case .reply: self = .reply(try content(Message.self))
    case .note: self = .note(try content(Message.self))
    case .set: self = .fieldSet(try content(FieldSet.self))
    case .tagAdd: self = .tagAdded(try content(TagChange.self))
    case .tagRemove: self = .tagRemoved(try content(TagChange.self))
    case .linkAdd: self = .linkAdded(try content(Link.self))
    case .linkRemove: self = .linkRemoved(try content(Link.self))
    case .watchAdd: self = .watcherAdded(try content(WatchChange.self))
    case .watchRemove: self = .watcherRemoved(try content(WatchChange.self))
    case .merge: self = .merged(try content(OtherTicket.self))
    case .unmerge: self = .unmerged(try content(OtherTicket.self))
    case .absorb: self = .absorbed(try content(OtherTicket.self))
    case .release: self = .released(try content(OtherTicket.self))
    case .split: self = .split(try content(OtherTicket.self))
    case .due: self = .dueTimes(try content(DueTimes.self))
    case .view: self = .viewed(try content(Viewed.self))
    case .delete: self = .deleted(try content(Deletion.self))
    case .undelete: self = .undeleted(try content(Deletion.self))
    case .redact: self = .redacted(try content(Redaction.self))
    case .erase: self = .erased(try content(Erasure.self))
    case .holdAdd: self = .holdAdded(try content(HoldChange.self))
    case .holdLift: self = .holdLifted(try content(HoldChange.self))
    }
  }

  /// Where a body says it was written from; nil for a local terminal or unreadable JSON.
  package static func origin(ofJSON json: [UInt8]) -> String? {
    try? JSONDecoder().decode(Origin.self, from: Data(json)).origin
  }

  /// The value that the JSON is made of.
  private var content: any Encodable {
    switch self {
    case .deskCreated(let content): content
    case .accountSet(let content): content
    case .accountRevoked(let content): content
    case .accountGranted(let content), .accountUngranted(let content): content
    case .organizationSet(let content): content
    case .queueSet(let content): content
    case .macroSet(let content): content
    case .answerSet(let content): content
    case .viewSet(let content): content
    case .macroRemoved(let content), .answerRemoved(let content), .viewRemoved(let content):
      content
    case .targetSet(let content): content
    case .hoursSet(let content): content
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

/// A body's own keys and the origin beside them, in one object.
private struct Envelope: Encodable {
  let content: any Encodable
  let origin: String?

  func encode(to encoder: any Encoder) throws {
    try content.encode(to: encoder)
    guard let origin else { return }
    var values = encoder.container(keyedBy: Origin.CodingKeys.self)
    try values.encode(origin, forKey: .origin)
  }
}

/// The one key that any body may have.
private struct Origin: Decodable {
  let origin: String?

  enum CodingKeys: String, CodingKey {
    case origin
  }
}
