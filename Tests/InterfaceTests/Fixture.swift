import Commands
import Screen
import Themes
import Tickets

@testable import Interface

/// A state with a made-up world that answers what it asks for.
struct Fixture {
  var state: State
  /// What was asked for and answered by nobody.
  var effects: [Effect] = []
  var rows = Sample.rows
  var items = Sample.thread
  var desk = Sample.desk
  var jobs: [Job] = []
  /// Why jobs fail; nil if they don't.
  var fault: String?
  /// How many items a ticket is first answered with, the rest being held back; nil for all.
  var glimpsedItems: Int?
  private var heldBack: TicketRequest?

  init(
    _ rows: Int = 24, _ columns: Int = 80, settings: Settings = Settings(),
    tickets: [TicketRow] = Sample.rows, items: [ThreadItem] = Sample.thread
  ) {
    state = State(
      size: Size(rows: rows, columns: columns), now: Sample.now, zone: .utc, settings: settings,
      keymap: Fixture.keymap)
    self.rows = tickets
    self.items = items
    desk.isEmpty = tickets.isEmpty
    answer(state.start())
    settle()
  }

  /// A ticket as its first event makes it.
  static func ticket(_ id: Identifier, _ created: TicketCreated, at: Timestamp) -> Ticket {
    let header = EventHeader(
      replica: id, counter: 1, previous: nil, subject: id, stream: .public, actor: id, time: at,
      commitment: .zero, kind: .ticketCreate)
    let entry = LogEntry(id: .zero, header: header, body: .ticketCreated(created))
    guard let ticket = Ticket(creation: entry) else { preconditionFailure("no ticket") }
    return ticket
  }

  /// Presses keys by their names, with blanks between them.
  mutating func press(_ keys: String) {
    for name in keys.split(separator: " ") {
      guard let key = Key(parsing: String(name)) else { preconditionFailure("no key \(name)") }
      answer(state.handle(.key(key)))
    }
    settle()
  }

  /// Types text as it is.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { answer(state.handle(.key(Key(scalar)))) }
    settle()
  }

  /// Takes in what a terminal sends.
  mutating func send(_ input: Input) {
    answer(state.handle(input))
    settle()
  }

  mutating func call(_ command: Command, _ arguments: String...) {
    answer(state.perform(Command.Call(command, arguments)))
    settle()
  }

  mutating func receive(_ inbound: Inbound) { answer(state.receive(inbound)) }

  /// Lets time pass until nothing is due within a few seconds.
  mutating func settle() {
    answer(state.tick(state.now.adding(milliseconds: 600)))
  }

  private mutating func answer(_ asked: [Effect]) {
    for effect in asked {
      if case .perform(let job) = effect { jobs.append(job) }
      if let count = glimpsedItems, case .loadTicket(let request) = effect {
        heldBack = request
        answer(state.receive(.ticket(glimpse(request, of: count))))
        continue
      }
      if let inbound = answer(to: effect) {
        answer(state.receive(inbound))
      } else {
        effects.append(effect)
      }
    }
  }

  private func answer(to effect: Effect) -> Inbound? {
    switch effect {
    case .loadDesk: return .desk(desk)
    case .loadCounts: return .counts(Sample.counts)
    case .loadList(let request): return .list(page(request))
    case .loadTicket(let request):
      guard let row = rows.first(where: { $0.id == request.ticket }) else { return nil }
      return .ticket(page(request, Sample.card(row)))
    case .planDeletion(let target):
      return .deletionPlan(
        DeletionPlan(
          target: target, names: ["#1042 Cannot log in"], messages: 2, notes: 1, attachments: 1))
    case .undo(let token): return .done(JobResult(id: -token.id, changed: [rows[0].id]))
    case .perform(let job):
      if let fault {
        let failed = JobResult.Fault(
          ticket: rows[0].id, name: rows[0].name, reason: fault, isStale: true)
        return .done(JobResult(id: job.id, changed: [], faults: [failed]))
      }
      return .done(
        JobResult(id: job.id, changed: job.target.tickets, undo: UndoToken(id: job.id)))
    case .loadAudit(let request):
      return .audit(AuditPage(request: request, rows: Sample.audit, hasMore: false))
    case .verify: return .verification(.intact(events: 4, erased: 1))
    case .loadCustomer(let request):
      return .customer(
        CustomerPage(
          request: request, name: "Ann Lee", addresses: ["ann@acme.example"],
          organization: "Acme", remarks: ["legal hold: claim 12"], tickets: rows))
    case .loadNames(let request):
      return .names(
        NamePage(
          request: request, people: [Sample.person(30, "ann@acme.example", "Ann Lee")],
          tickets: rows))
    case .loadSource(let id):
      return .source(MessageSource(id: id, text: "From: ann@acme.example\n\nI reset\n"))
    default: return nil
    }
  }

  private func page(_ request: ListRequest) -> ListPage {
    let ids = rows.map(\.id)
    let start: Int
    switch request.anchor {
    case .start: start = 0
    case .end: start = max(0, rows.count - request.limit)
    case .after(let id): start = (ids.firstIndex(of: id) ?? -1) + 1
    case .before(let id): start = max(0, (ids.firstIndex(of: id) ?? 0) - request.limit)
    case .around(let id): start = max(0, (ids.firstIndex(of: id) ?? 0) - request.limit / 2)
    }
    var end = min(rows.count, start + request.limit)
    if case .before(let id) = request.anchor { end = ids.firstIndex(of: id) ?? end }
    return ListPage(
      request: request, rows: Array(rows[start..<end]), hasBefore: start > 0,
      hasAfter: end < rows.count, total: rows.count)
  }

  /// Answers what was answered with a glimpse in full.
  mutating func listAll() {
    glimpsedItems = nil
    if let heldBack { answer([.loadTicket(heldBack)]) }
    settle()
  }

  /// The last items of the thread, whose places are guessed wrong.
  private func glimpse(_ request: TicketRequest, of count: Int) -> TicketPage {
    let guess = items.count - count - 700
    var page = TicketPage(
      request: request, ticket: Sample.card(rows[0]), items: items.suffix(count), start: guess)
    page.isGlimpse = true
    return page
  }

  private func page(_ request: TicketRequest, _ card: TicketCard) -> TicketPage {
    let range: Range<Int>
    switch request.window {
    case .items(let wanted): range = wanted.clamped(to: items.indices)
    case .last(let count), .unread(let count), .around(_, let count):
      range = max(0, items.count - count)..<items.count
    }
    return TicketPage(
      request: request, ticket: card, items: Array(items[range]), start: range.lowerBound,
      count: items.count, focus: max(0, items.count - 1))
  }

  private static let keymap = Keymap()
  static let theme = ThemeLoader.load("ttydesk-dark", find: BundledTheme.source).theme
  var frame: Frame { state.frame(theme: Fixture.theme) }
  var screen: String { frame.grid.rows.joined(separator: "\n") }
}
