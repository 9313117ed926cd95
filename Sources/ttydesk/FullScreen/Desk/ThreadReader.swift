import Interface
import Mail
import Store
import Tickets

/// Turns events into the items of a thread.
struct ThreadReader {
  let executor: Executor
  let ticket: Ticket
  /// Whether what is written here has a way to go: to the hub of this copy.
  var hasHub = false

  private var session: Session { executor.session }

  /// One item; nil where the event is not here any more.
  func item(_ entry: ThreadIndex.Entry) throws -> ThreadItem? {
    guard let event = try session.store.entry(at: entry.position) else { return nil }
    var item =
      entry.kind.isMessage ? try message(entry, event) : try change(entry, event)
    if event.body == nil || event.isRedacted,
      let eraser = try session.store.eraser(of: entry.position)
    {
      item.erasure = ErasureNote(
        reason: eraser.erasure.reason,
        by: try session.names.name(ofAccount: eraser.actor) ?? eraser.actor.short, at: eraser.at,
        isRedacted: event.isRedacted)
    }
    if entry.ticket != ticket.id { item.origin = try session.names.ticket(entry.ticket) }
    return item
  }

  private func message(_ entry: ThreadIndex.Entry, _ event: LogEntry) throws -> ThreadItem {
    let kind: ThreadItem.Kind =
      switch entry.kind {
      case .reply: .reply
      case .note: .note
      default: .message
      }
    guard let message = event.body?.message else {
      let author = kind == .message ? "(erased)" : try name(of: entry.actor)
      return ThreadItem(
        id: event.id, kind: kind, stream: entry.stream, author: author, time: entry.time, text: [])
    }
    let colleague = kind == .message ? nil : try session.names.name(ofAccount: message.author)
    var item = ThreadItem(
      id: event.id, kind: kind, stream: entry.stream,
      author: colleague ?? message.from.name ?? message.from.address,
      address: message.from.address, time: entry.time, text: ThreadReader.parts(of: message))
    if hasHub, kind != .message { item.delivery = try delivery(of: entry) }
    item.to = message.to.map(\.shown)
    item.cc = message.cc.map(\.shown)
    item.channel = message.channel
    item.attachments = message.attachments.map {
      AttachmentItem(name: $0.name, mediaType: $0.mediaType, size: $0.size, blob: $0.blob)
    }
    item.isHidden = ticket.hiddenMessages.contains(event.id)
    return item
  }

  /// Whether the hub has it; from there on it is out of this desk's hands.
  private func delivery(of entry: ThreadIndex.Entry) throws -> ThreadItem.Delivery {
    switch try session.store.waiting(at: entry.position) {
    case .waiting, .anyway: .queued
    case .held: .held
    case .refused(let reason): .failed(reason)
    case nil: .sent
    }
  }

  /// The text in parts: what was written, what is quoted, and how it is signed.
  private static func parts(of message: Message) -> [TextPart] {
    let sender = message.from.name ?? message.from.address
    var parts: [TextPart] = []
    for fragment in QuotedText.fragments(in: message.text, sender: sender) {
      let kind: TextPart.Kind =
        fragment.kind == .signature ? .signature : fragment.isHidden ? .quote : .plain
      if parts.last?.kind == kind {
        parts[parts.count - 1].text += fragment.text
      } else {
        parts.append(TextPart(kind, String(fragment.text)))
      }
    }
    return parts
  }

  // MARK: Changes

  private func change(_ entry: ThreadIndex.Entry, _ event: LogEntry) throws -> ThreadItem {
    ThreadItem(
      id: event.id, kind: .change, stream: entry.stream, author: try name(of: entry.actor),
      time: entry.time, text: [TextPart(.plain, try phrase(event, entry.kind))])
  }

  private func name(of account: Identifier) throws -> String {
    try session.names.name(ofAccount: account) ?? account.short
  }

  /// What was done, without who did it.
  func phrase(_ event: LogEntry, _ kind: EventKind) throws -> String {
    switch event.body {
    case .fieldSet(let change): try phrase(change, by: event.header.actor)
    case .tagAdded(let change): "added the tag \(change.tag)"
    case .tagRemoved(let change): "removed the tag \(change.tag)"
    case .linkAdded(let link): "linked it as \(link.kind.phrase) \(try other(link.ticket))"
    case .linkRemoved(let link): "unlinked it from \(try other(link.ticket))"
    case .watcherAdded(let change):
      change.isCopy
        ? "put \(change.watcher.shown) in copy" : "\(change.watcher.shown) watches it"
    case .watcherRemoved(let change):
      change.isCopy
        ? "took \(change.watcher.shown) out of copy"
        : "\(change.watcher.shown) no longer watches it"
    case .merged(let into): "merged it into \(try other(into.ticket))"
    case .unmerged(let from): "took it out of \(try other(from.ticket)) again"
    case .split(let split): "split \(try other(split.ticket)) from it"
    case .deleted(let deletion): "deleted \(deletion.what)" + reason(deletion.reason)
    case .undeleted(let deletion): "brought back \(deletion.what)" + reason(deletion.reason)
    case .erased(let erasure):
      "erased the content of \(erasure.targets.count) events" + reason(erasure.reason)
    case .redacted: "masked a passage"
    case .holdAdded(let hold): "laid a legal hold on it" + reason(hold.reason)
    case .holdLifted(let hold): "lifted the legal hold" + reason(hold.reason)
    default: kind.rawValue
    }
  }

  private func phrase(_ change: FieldSet, by actor: Identifier) throws -> String {
    let value = try session.shownValue(change.after, of: change.field)
    let local = change.after.flatMap { Timestamp($0) }.map(session.local)
    switch change.field {
    case .assignee:
      if change.after == actor.hex { return "took it" }
      guard let value else {
        return change.before == actor.hex ? "gave it back" : "gave it to nobody"
      }
      return "gave it to \(value)"
    case .queue: return "moved it to \(value ?? "another queue")"
    case .snooze where change.after == Snooze.untilAnswered.description:
      return "snoozed it until it is answered"
    case .snooze: return local.map { "snoozed it until \($0)" } ?? "woke it up"
    case .due: return local.map { "set it due \($0)" } ?? "took its due date away"
    case .subject: return "named it \u{201C}\(value ?? "")\u{201D}"
    default:
      guard let value else { return "cleared the \(change.field.name)" }
      return "set the \(change.field.name) to \(value)"
    }
  }

  private func reason(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "" }
    return " (\(text))"
  }

  private func other(_ id: Identifier) throws -> String {
    try session.store.listedTicket(id)?.name ?? id.short
  }
}

extension Deletion {
  fileprivate var what: String { message == nil ? "it" : "a message" }
}
