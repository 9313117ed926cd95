extension EventBody {
  /// The body with every text that people wrote put through a function.
  ///
  /// What holds no such text, or must outlive it, stays as it is.
  package func mappingText(_ map: (String) -> String) -> EventBody {
    switch self {
    case .message(let message): .message(message.mappingText(map))
    case .reply(let message): .reply(message.mappingText(map))
    case .note(let message): .note(message.mappingText(map))
    case .ticketCreated(let created): .ticketCreated(created.mappingText(map))
    case .fieldSet(let change): .fieldSet(change.mappingText(map))
    case .tagAdded(let change): .tagAdded(TagChange(tag: map(change.tag)))
    case .tagRemoved(let change): .tagRemoved(TagChange(tag: map(change.tag)))
    case .watcherAdded(let change): .watcherAdded(change.mappingText(map))
    case .watcherRemoved(let change): .watcherRemoved(change.mappingText(map))
    case .deleted(let deletion): .deleted(deletion.mappingText(map))
    case .undeleted(let deletion): .undeleted(deletion.mappingText(map))
    case .accountSet(let profile): .accountSet(profile.mappingText(map))
    case .accountRevoked(let revoked):
      .accountRevoked(AccountRevoked(reason: revoked.reason.map(map)))
    case .accountConsented(let change): .accountConsented(change.mappingText(map))
    case .accountRestricted(let change):
      .accountRestricted(RestrictionChange(reason: map(change.reason)))
    case .accountReleased(let change):
      .accountReleased(RestrictionChange(reason: map(change.reason)))
    case .breachSet(let breach): .breachSet(breach.mappingText(map))
    case .organizationSet(let organization):
      .organizationSet(
        Organization(
          name: map(organization.name), domains: organization.domains.map(map),
          hasCompanyAccess: organization.hasCompanyAccess))
    case .queueSet(let queue):
      .queueSet(Queue(name: map(queue.name), address: queue.address.map(map)))
    case .macroSet(var macro):
      .macroSet(
        {
          macro.reply = macro.reply.map(map)
          macro.note = macro.note.map(map)
          return macro
        }())
    case .answerSet(let answer):
      .answerSet(CannedAnswer(name: answer.name, text: map(answer.text)))
    case .viewSet(var view):
      .viewSet(
        {
          view.query = map(view.query)
          return view
        }())
    case .deskCreated, .accountGranted, .accountUngranted, .accountDisclosed, .macroRemoved,
      .answerRemoved, .viewRemoved, .targetSet, .hoursSet, .retentionSet, .ticketNumbered,
      .linkAdded, .linkRemoved, .merged,
      .unmerged, .absorbed, .released, .split, .dueTimes, .viewed, .redacted, .erased,
      .holdAdded, .holdLifted:
      self
    }
  }
}

extension Message {
  fileprivate func mappingText(_ map: (String) -> String) -> Message {
    var message = self
    message.from = from.mappingText(map)
    message.to = to.map { $0.mappingText(map) }
    message.cc = cc.map { $0.mappingText(map) }
    message.subject = subject.map(map)
    message.text = map(text)
    message.headers = headers.map(map)
    message.messageID = messageID.map(map)
    message.inReplyTo = inReplyTo.map(map)
    message.references = references.map(map)
    for index in message.attachments.indices {
      message.attachments[index].name = map(message.attachments[index].name)
    }
    return message
  }
}

extension Contact {
  fileprivate func mappingText(_ map: (String) -> String) -> Contact {
    Contact(name: name.map(map), address: map(address))
  }
}

extension TicketCreated {
  fileprivate func mappingText(_ map: (String) -> String) -> TicketCreated {
    var created = self
    created.subject = map(subject)
    created.externalID = externalID.map(map)
    return created
  }
}

extension FieldSet {
  fileprivate func mappingText(_ map: (String) -> String) -> FieldSet {
    switch field {
    case .subject:
      FieldSet(field: field, before: before.map(map), after: after.map(map))
    case .custom(let name):
      FieldSet(field: .custom(map(name)), before: before.map(map), after: after.map(map))
    default: self
    }
  }
}

extension WatchChange {
  fileprivate func mappingText(_ map: (String) -> String) -> WatchChange {
    WatchChange(watcher: watcher.mappingText(map), isCopy: isCopy)
  }
}

extension Deletion {
  fileprivate func mappingText(_ map: (String) -> String) -> Deletion {
    Deletion(message: message, reason: reason.map(map))
  }
}

extension AccountProfile {
  fileprivate func mappingText(_ map: (String) -> String) -> AccountProfile {
    AccountProfile(
      name: name.map(map), displayName: displayName.map(map), addresses: addresses.map(map),
      login: login.map(map), organization: organization)
  }
}

extension ConsentChange {
  fileprivate func mappingText(_ map: (String) -> String) -> ConsentChange {
    ConsentChange(purpose: map(purpose), decision: decision, reason: reason.map(map))
  }
}

extension Breach {
  fileprivate func mappingText(_ map: (String) -> String) -> Breach {
    var breach = self
    breach.summary = map(summary)
    breach.concerned = concerned.map(map)
    breach.measures = measures.map(map)
    breach.settlement?.reference = settlement?.reference.map(map)
    breach.settlement?.reason = settlement?.reason.map(map)
    return breach
  }
}
