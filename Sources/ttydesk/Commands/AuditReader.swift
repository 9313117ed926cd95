import Store
import Tickets

/// Turns events into ``AuditRecord``s; each ticket and account is looked up once.
final class AuditReader {
  private let session: Session
  private var tickets: [Identifier: JSON] = [:]

  init(_ session: Session) {
    self.session = session
  }

  private var names: Names { session.names }

  /// The event with the names of everything in it.
  func record(of entry: AuditEntry) throws -> AuditRecord {
    let ticket = try ticket(entry.subject)
    let change = try change(of: entry)
    return AuditRecord(
      seq: Int(entry.seq), id: entry.id.hex, at: entry.at,
      actor: try names.name(ofAccount: entry.actor) ?? entry.actor.short, kind: entry.kind,
      stream: entry.stream, ticket: ticket,
      about: try subject(of: entry, ticket), change: change,
      isErased: entry.isErased, origin: entry.origin,
      eraser: try names.name(ofAccount: entry.eraser),
      basis: entry.erasure?.basis ?? entry.ownErasure?.basis,
      reason: entry.erasure?.reason ?? change.reason)
  }

  private func ticket(_ id: Identifier) throws -> JSON {
    if let known = tickets[id] { return known }
    let ticket = try session.store.ticket(id)
    let name = ticket.map { $0.number.map(JSON.number) ?? .string($0.id.short) } ?? .null
    tickets[id] = name
    return name
  }

  private func subject(of entry: AuditEntry, _ ticket: JSON) throws -> String? {
    guard case .null = ticket, entry.subject != .desk else { return nil }
    if let account = try names.account(entry.subject) {
      return account.profile.name ?? account.shownName
    }
    if let queue = try session.store.queues().first(where: { $0.id == entry.subject }) {
      return queue.queue.name
    }
    return try names.organization(entry.subject)
  }

  private func other(_ id: Identifier) throws -> String {
    switch try ticket(id) {
    case .number(let number): "#\(number)"
    case .string(let name): name
    default: id.short
    }
  }

  // MARK: Changes

  private func change(of entry: AuditEntry) throws -> AuditChange {
    switch entry.body {
    case .fieldSet(let set):
      return AuditChange(
        field: set.field.name, before: try session.shownValue(set.before, of: set.field),
        after: try session.shownValue(set.after, of: set.field))
    case .message(let message), .reply(let message), .note(let message):
      return AuditChange(after: message.text)
    case .ticketCreated(let created): return AuditChange(field: "subject", after: created.subject)
    case .ticketNumbered(let given): return AuditChange(field: "number", after: "\(given.number)")
    case .tagAdded(let change): return AuditChange(field: "tag", after: change.tag)
    case .tagRemoved(let change): return AuditChange(field: "tag", before: change.tag)
    case .watcherAdded(let change):
      return AuditChange(field: change.field, after: change.watcher.shown)
    case .watcherRemoved(let change):
      return AuditChange(field: change.field, before: change.watcher.shown)
    case .linkAdded(let link):
      return AuditChange(field: "link", after: "\(link.kind.phrase) \(try other(link.ticket))")
    case .linkRemoved(let link):
      return AuditChange(field: "link", before: "\(link.kind.phrase) \(try other(link.ticket))")
    case .merged(let ticket), .absorbed(let ticket), .split(let ticket):
      return AuditChange(after: try other(ticket.ticket))
    case .unmerged(let ticket), .released(let ticket):
      return AuditChange(before: try other(ticket.ticket))
    case .dueTimes(let times): return AuditChange(field: "sla", after: times.shown)
    case .deleted(let deletion), .undeleted(let deletion):
      return AuditChange(
        after: deletion.message.map { "message \($0.hex.prefix(12))" }, reason: deletion.reason)
    case .redacted(let redaction):
      return AuditChange(after: "a masked copy of event \(redaction.target.hex.prefix(12))")
    case .erased(let erasure):
      return AuditChange(
        after: "the content of \(erasure.targets.count.counted("event"))", reason: erasure.reason)
    case .holdAdded(let hold), .holdLifted(let hold): return AuditChange(reason: hold.reason)
    case .viewed, nil: return AuditChange()
    default: return try deskChange(of: entry)
    }
  }

  /// What was changed in the arrangement of the desk.
  private func deskChange(of entry: AuditEntry) throws -> AuditChange {
    switch entry.body {
    case .accountRevoked(let revoked): return AuditChange(reason: revoked.reason)
    case .accountGranted(let grant): return AuditChange(field: "role", after: try shown(grant))
    case .accountUngranted(let grant): return AuditChange(field: "role", before: try shown(grant))
    case .accountConsented(let change):
      return AuditChange(
        field: change.purpose, after: change.decision.rawValue, reason: change.reason)
    case .accountRestricted(let change):
      return AuditChange(field: "restriction", after: "on", reason: change.reason)
    case .accountReleased(let change):
      return AuditChange(field: "restriction", before: "on", reason: change.reason)
    case .accountDisclosed(let copy):
      return AuditChange(after: "a copy with \(copy.tickets.counted("ticket"))")
    case .macroRemoved(let removed), .answerRemoved(let removed), .viewRemoved(let removed):
      return AuditChange(before: removed.name)
    default:
      return AuditChange(
        before: entry.previous.flatMap(shown), after: entry.body.flatMap(shown))
    }
  }

  private func shown(_ grant: Grant) throws -> String {
    try grant.role.rawValue + (grant.queue.map { " in " + (try names.queue($0)) } ?? "")
  }

  /// What was defined, in a few words.
  private func shown(_ body: EventBody) -> String? {
    switch body {
    case .deskCreated(let desk): desk.name
    case .accountSet(let profile): profile.shown
    case .queueSet(let queue): Contact(name: queue.name, address: queue.address ?? "").shown
    case .organizationSet(let organization):
      ([organization.name] + organization.domains).joined(separator: ", ")
    case .macroSet(let macro): "\(macro.name): \(macro.actions.joined(separator: "; "))"
    case .answerSet(let answer): "\(answer.name): \(answer.text)"
    case .viewSet(let view): "\(view.name): \(view.query)"
    case .targetSet(let target): target.shown
    case .retentionSet(let rule): "\(rule.matter.rawValue): \(rule.period ?? "for ever")"
    case .breachSet(let breach): breach.shown
    case .hoursSet(let hours): ([hours.timeZone ?? ""] + hours.times).joined(separator: " ")
    default: nil
    }
  }
}

extension AuditEntry {
  /// What the event itself says of an erasure.
  fileprivate var ownErasure: Erasure? {
    if case .erased(let erasure) = body { erasure } else { nil }
  }
}

extension WatchChange {
  fileprivate var field: String { isCopy ? "cc" : "watcher" }
}

extension AccountProfile {
  fileprivate var shown: String {
    var facts = [name, displayName].compactMap { $0 } + addresses
    if let login { facts.append("login \(login)") }
    return facts.joined(separator: ", ")
  }
}

extension ServiceTarget {
  fileprivate var shown: String {
    let promises = [
      firstReply.map { "first reply in \(StaffedTime.text($0))" },
      resolution.map { "solution in \(StaffedTime.text($0))" },
    ].compactMap { $0 }
    return "\(priority.rawValue): " + (promises.isEmpty ? ["nothing"] : promises).listed
  }
}

extension Breach {
  fileprivate var shown: String {
    let state = settlement.map { $0.isReported ? "reported" : "no risk" } ?? "open"
    return [summary, concerned, measures, state].compactMap { $0 }.joined(separator: "; ")
  }
}

extension DueTimes {
  fileprivate var shown: String {
    [
      firstReply.map { "first reply by \($0)" }, resolution.map { "solution by \($0)" },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
