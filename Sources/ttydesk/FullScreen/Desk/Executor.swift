import Commands
import Interface
import Store
import Tickets

/// Does what the interface asks of the desk; it lives on the thread that opened the store.
final class Executor {
  private(set) var session: Session
  let report: @Sendable (StoreReport) -> Void
  /// Whether the answer that is being found is still waited for.
  var isWanted: () -> Bool = { true }
  /// Whether nothing has to be made any more for reading a ticket.
  var isWarm = false
  /// Whether the log is being checked.
  let logCheck = LogCheck()
  /// What is known of the ticket that was read last.
  var openThread: (id: Identifier, index: ThreadIndex)?
  /// The results of the last search for words, as far as they were read.
  var hits: HitList?
  /// The places of the rows that were given last: a ticket may have moved since.
  var places: [Identifier: ListKey] = [:]
  /// What takes jobs back, the latest last.
  var undoLog = UndoLog()
  /// The tickets that have a draft; nil when that is to be looked up.
  var knownDrafts: Set<Identifier>?
  /// The folder for files that other programs look at; made when it is needed.
  var temporaryFolder: String?
  /// What talks to the hub; nil for a desk that is its own.
  let port: SyncPort?
  private var version: Int64 = 0

  /// - `port`: What talks to the hub; nil for a desk that is its own.
  /// - `report`: Given each answer, in order.
  init(
    _ session: Session, port: SyncPort? = nil, report: @escaping @Sendable (StoreReport) -> Void
  ) {
    self.session = session
    self.port = port
    self.report = report
    version = (try? session.store.version()) ?? 0
  }

  deinit {
    if let temporaryFolder { TemporaryFolder.remove(temporaryFolder) }
  }

  var store: Store { session.store }
  var actor: Actor { session.actor }
  var now: Timestamp { session.now }

  func post(_ inbound: Inbound) { report(.inbound(inbound)) }

  private func run(_ run: ExternalRun) { report(.run(run)) }

  /// Does one thing, and posts what came of it.
  ///
  /// - Returns: False where it was given up because something else was asked for since.
  @discardableResult
  func perform(_ effect: Effect) -> Bool {
    do {
      try answer(effect)
      if effect.writes { port?.changed() }
    } catch StoreError.interrupted where !isWanted() {
      return false
    } catch {
      post(.failure(Failure(error).spoken, of: effect))
    }
    return true
  }

  /// Looks whether another process wrote to the desk.
  func noticeChanges() {
    guard let current = try? store.version(), current != version else { return }
    version = current
    forget()
    post(.changed([]))
  }

  /// Names and places may be others now.
  func forget() {
    session = Session(
      program: session.program, store: store, actor: actor, names: Names(store))
    hits = nil
    knownDrafts = nil
  }

  private func answer(_ effect: Effect) throws {
    switch effect {
    case .loadDesk: post(.desk(try desk()))
    case .loadCounts: try loadCounts()
    case .loadList(let request):
      let page = try store.interruptible(isWanted) { try listPage(request) }
      post(.list(page))
    case .loadTicket(let request):
      if let glimpse = try glimpse(of: request) { post(.ticket(glimpse)) }
      let page = try store.interruptible(isWanted) { try ticketPage(request) }
      post(.ticket(page))
    case .findTicket(let name): post(.found(name, try? session.ticket(name).id))
    case .loadSource(let message): post(.source(try source(of: message)))
    case .loadNames(let request): post(.names(try names(request)))
    case .loadAudit(let request):
      let page = try store.interruptible(isWanted) { try auditPage(request) }
      post(.audit(page))
    case .verify: verify()
    case .loadCustomer(let request): post(.customer(try customerPage(request)))
    case .planDeletion(let target): post(.deletionPlan(try deletionPlan(target)))
    case .perform(let job): post(.done(perform(job)))
    case .undo(let token): post(.done(undo(token)))
    case .recordView(let id): try recordView(id)
    case .saveView(let view): try saveView(view)
    case .deleteView(let name): try deleteView(name)
    case .saveDraft(let draft): try save(draft)
    case .loadDraft(let key): post(.draft(key, try draft(key)))
    case .discardDraft(let key): discardDraft(key)
    case .openAttachment(let item): run(try opening(item))
    case .saveAttachment(let item, let path): try saveAttachment(item, path)
    case .pipe(let message, let command): run(try piping(message, into: command))
    case .loadMatches(let request):
      post(.matches(request, try store.interruptible(isWanted) { try matches(request) }))
    case .findInTicket(let request):
      let found = try store.interruptible(isWanted) { try place(of: request) }
      post(.foundInTicket(request, found))
    case .announce(let place): port?.announce(place)
    case .synchronize: try synchronize()
    case .decide(let event, let decision): try decide(event, decision)
    case .openEditor, .openLink, .copy, .notify, .setTheme, .saveSettings, .suspend,
      .redraw, .quit:
      // These are for the terminal, and never come here.
      break
    }
  }
}

extension Failure {
  /// The sentence as the screen says it.
  var spoken: String { sentence.spoken }
}

extension Effect {
  /// Whether doing it may leave something behind that is for the hub.
  fileprivate var writes: Bool {
    switch self {
    case .perform, .undo, .recordView, .saveView, .deleteView, .decide: true
    default: false
    }
  }
}

extension String {
  /// A sentence as the screen says it: with a capital letter and a full stop.
  var spoken: String {
    let text = prefix(1).uppercased() + dropFirst()
    return text.hasSuffix(".") ? text : text + "."
  }
}
