import Tickets
import Randomness

/// Event bodies whose every member is there or not by chance.
struct RandomBodies {
  var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func body(of kind: EventKind) -> EventBody {
    switch kind {
    case .deskCreate: .deskCreated(DeskCreated(name: text()))
    case .accountSet: .accountSet(profile())
    case .accountRevoke: .accountRevoked(AccountRevoked(reason: maybe { $0.text() }))
    case .accountGrant: .accountGranted(grant())
    case .accountUngrant: .accountUngranted(grant())
    case .accountConsent:
      .accountConsented(
        ConsentChange(
          purpose: text(), decision: one(of: ConsentChange.Decision.allCases),
          reason: maybe { $0.text() }))
    case .accountRestrict: .accountRestricted(RestrictionChange(reason: text()))
    case .accountRelease: .accountReleased(RestrictionChange(reason: text()))
    case .accountDisclose: .accountDisclosed(Disclosure(tickets: number()))
    case .organizationSet:
      .organizationSet(
        Organization(name: text(), domains: list { $0.text() }, hasCompanyAccess: flag()))
    case .queueSet: .queueSet(Queue(name: text(), address: maybe { $0.text() }))
    case .macroSet:
      .macroSet(
        Macro(
          name: text(), set: list { $0.text() }, tags: list { $0.text() },
          reply: maybe { $0.text() }, note: maybe { $0.text() }))
    case .macroRemove: .macroRemoved(DefinitionRemoved(name: text()))
    case .answerSet: .answerSet(CannedAnswer(name: text(), text: text()))
    case .answerRemove: .answerRemoved(DefinitionRemoved(name: text()))
    case .viewSet:
      .viewSet(
        SavedView(
          name: text(), query: text(), columns: list { $0.text() }, owner: maybe { $0.identifier() }
        ))
    case .viewRemove: .viewRemoved(DefinitionRemoved(name: text()))
    case .targetSet:
      .targetSet(
        ServiceTarget(
          queue: maybe { $0.identifier() }, priority: one(of: Priority.allCases),
          firstReply: maybe { $0.number() }, resolution: maybe { $0.number() }))
    case .hoursSet:
      .hoursSet(
        OfficeHours(
          timeZone: maybe { $0.text() }, times: list { $0.text() }, holidays: list { $0.text() }))
    case .retentionSet:
      .retentionSet(
        RetentionRule(
          matter: one(of: RetentionRule.Matter.allCases), period: maybe { $0.text() }))
    case .breachSet: .breachSet(breach())
    case .ticketCreate: .ticketCreated(created())
    case .ticketNumber: .ticketNumbered(TicketNumbered(number: number()))
    case .message: .message(message())
    case .reply: .reply(message())
    case .note: .note(message())
    case .set:
      .fieldSet(FieldSet(field: field(), before: maybe { $0.text() }, after: maybe { $0.text() }))
    case .tagAdd: .tagAdded(TagChange(tag: text()))
    case .tagRemove: .tagRemoved(TagChange(tag: text()))
    case .linkAdd: .linkAdded(link())
    case .linkRemove: .linkRemoved(link())
    case .watchAdd: .watcherAdded(WatchChange(watcher: contact(), isCopy: flag()))
    case .watchRemove: .watcherRemoved(WatchChange(watcher: contact(), isCopy: flag()))
    case .merge: .merged(other())
    case .unmerge: .unmerged(other())
    case .absorb: .absorbed(other())
    case .release: .released(other())
    case .split: .split(other())
    case .due:
      .dueTimes(DueTimes(firstReply: maybe { $0.time() }, resolution: maybe { $0.time() }))
    case .view: .viewed(Viewed())
    case .delete: .deleted(Deletion(message: maybe { $0.digest() }, reason: maybe { $0.text() }))
    case .undelete:
      .undeleted(Deletion(message: maybe { $0.digest() }, reason: maybe { $0.text() }))
    case .redact: .redacted(Redaction(target: digest(), body: text()))
    case .erase:
      .erased(
        Erasure(targets: list { $0.digest() }, basis: text(), reason: text(), request: identifier())
      )
    case .holdAdd: .holdAdded(HoldChange(reason: text()))
    case .holdLift: .holdLifted(HoldChange(reason: text()))
    }
  }

  mutating func message() -> Message {
    var message = Message(
      from: contact(), channel: one(of: Channel.allCases), sentAt: time(), text: text())
    message.author = maybe { $0.identifier() }
    message.to = list { $0.contact() }
    message.cc = list { $0.contact() }
    message.subject = maybe { $0.text() }
    message.headers = maybe { $0.text() }
    message.html = maybe { $0.digest() }
    message.messageID = maybe { $0.text() }
    message.inReplyTo = list { $0.text() }
    message.references = list { $0.text() }
    message.attachments = list { $0.attachment() }
    message.isAutomatic = flag()
    message.mentions = list { $0.identifier() }
    message.copyOf = maybe { $0.digest() }
    return message
  }

  mutating func text() -> String { RandomText.text(&random) }
  mutating func flag() -> Bool { Bool.random(using: &random) }
  mutating func number() -> Int { Int.random(in: .min ... .max, using: &random) }
  mutating func identifier() -> Identifier { Identifier.random(using: &random) }
  mutating func digest() -> Digest { SHA256.hash(identifier().bytes) }

  mutating func time() -> Timestamp {
    let range = Timestamp.earliest.milliseconds...Timestamp.latest.milliseconds
    return Timestamp(milliseconds: Int64.random(in: range, using: &random))
  }

  private mutating func contact() -> Contact { Contact(name: maybe { $0.text() }, address: text()) }

  private mutating func attachment() -> Attachment {
    Attachment(name: text(), mediaType: text(), size: number(), blob: digest(), isInline: flag())
  }

  private mutating func profile() -> AccountProfile {
    AccountProfile(
      name: maybe { $0.text() }, displayName: maybe { $0.text() }, addresses: list { $0.text() },
      login: maybe { $0.text() }, organization: maybe { $0.identifier() })
  }

  private mutating func breach() -> Breach {
    var breach = Breach(
      summary: text(), noticedAt: time(), concerned: maybe { $0.text() },
      measures: maybe { $0.text() })
    breach.settlement = maybe {
      Breach.Settlement(
        at: $0.time(), isReported: $0.flag(), reference: $0.maybe { $0.text() },
        reason: $0.maybe { $0.text() })
    }
    return breach
  }

  private mutating func grant() -> Grant {
    Grant(role: one(of: Role.allCases), queue: maybe { $0.identifier() })
  }

  private mutating func created() -> TicketCreated {
    TicketCreated(
      subject: text(), queue: identifier(), status: one(of: Status.allCases),
      priority: one(of: Priority.allCases), requester: maybe { $0.identifier() },
      organization: maybe { $0.identifier() }, channel: one(of: Channel.allCases),
      startedAt: maybe { $0.time() }, number: maybe { $0.number() }, externalID: maybe { $0.text() }
    )
  }

  private mutating func field() -> TicketField {
    flag() ? one(of: TicketField.standard) : .custom(text())
  }

  private mutating func link() -> Link {
    Link(kind: one(of: Link.Kind.allCases), ticket: identifier())
  }

  private mutating func other() -> OtherTicket {
    OtherTicket(ticket: identifier(), messages: maybe { made in made.list { $0.digest() } })
  }

  private mutating func one<Value>(of values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }

  private mutating func maybe<Value>(_ make: (inout RandomBodies) -> Value) -> Value? {
    flag() ? make(&self) : nil
  }

  private mutating func list<Value>(_ make: (inout RandomBodies) -> Value) -> [Value] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in make(&self) }
  }
}
