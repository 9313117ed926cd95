import Foundation
import Store
import Tickets
import Randomness

/// Does random things to a desk: the same seed does the same things.
final class History {
  /// What a history may do besides the everyday.
  struct Options: OptionSet {
    let rawValue: Int
    static let erasures = Options(rawValue: 1)
    static let reopening = Options(rawValue: 2)
    static let holds = Options(rawValue: 4)
    static let all: Options = [.erasures, .reopening, .holds]
  }

  let desk: TestDesk
  /// The connection that writes; another one after a reopening.
  private(set) var store: Store
  var random: SplitMix64
  private let options: Options
  private(set) var tickets: [Identifier] = []
  private(set) var erasures = 0
  private var sent = Timestamp(milliseconds: 1_700_000_000_000)
  private var mails: [String] = []
  /// Whoever writes in.
  var people = (0..<5).map { Contact(name: "Person\($0) Test\($0)", address: "p\($0)@example.org") }
  /// The words that texts are made of.
  var words = [
    "printer", "fire", "invoice", "password", "Müller", "北京", "network", "late", "thanks", "refund",
    "\"quoted\"", "back\\slash", "emoji🙂", "naïve", "p1@example.org", "Person2",
  ]

  init(_ desk: TestDesk, seed: UInt64, options: Options = .all) {
    self.desk = desk
    self.options = options
    store = desk.store
    random = SplitMix64(seed: seed)
  }

  deinit {
    if store !== desk.store { store.close() }
  }

  /// Does so many things, some of them together in transactions of that size.
  func run(_ steps: Int, batch size: Int = 1) throws {
    var left = steps
    while left > 0 {
      let count = min(size, left)
      if size == 1 {
        try step()
      } else {
        try store.batch { for _ in 0..<count { try step() } }
      }
      left -= count
    }
  }

  /// Does one thing; what the desk has good reasons to refuse is left undone.
  func step() throws {
    do {
      try deed()
    } catch is Refusal {
      return
    } catch let error as StoreError where error.isDomestic {
      return
    }
  }

  private func deed() throws {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<25: try receive()
    case 25..<30: try create()
    case 30..<60: try change()
    case 60..<66: try answer()
    case 66..<72: try join()
    case 72..<75: try split()
    case 75..<82: try arrange()
    case 82..<85 where options.contains(.holds): try hold()
    case 85..<92 where options.contains(.erasures): try erase()
    case 92..<95 where options.contains(.reopening): try reopen()
    default: try delete()
    }
  }

  // MARK: Making things up

  func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  func text(_ count: ClosedRange<Int> = 1...12) -> String {
    (0..<Int.random(in: count, using: &random)).map { _ in pick(words) }.joined(separator: " ")
  }

  func message(from person: Contact? = nil) throws -> Message {
    sent = sent.adding(milliseconds: 60_000)
    var message = Message(
      from: person ?? pick(people), channel: .email, sentAt: sent, text: text())
    message.subject = Bool.random(using: &random) ? text(1...4) : nil
    message.messageID = "<\(sent.milliseconds)@example.org>"
    message.headers = "X-Mailer: \(text(1...3))"
    if Int.random(in: 0..<3, using: &random) == 0 { message.cc = [pick(people)] }
    if Int.random(in: 0..<3, using: &random) == 0, !mails.isEmpty {
      message.references = [pick(mails)]
    }
    if Int.random(in: 0..<4, using: &random) == 0 {
      let bytes = [UInt8](text(5...50).utf8)
      message.attachments = [
        Attachment(
          name: text(1...2) + ".txt", mediaType: "text/plain", size: bytes.count,
          blob: try BlobFolder(path: desk.folder.blobs).add(bytes))
      ]
    }
    mails.append(message.messageID ?? "")
    return message
  }

  func ticket() throws -> Ticket {
    if tickets.isEmpty { try create() }
    let id = pick(tickets)
    guard let ticket = try store.ticket(id) else { throw StoreError.unknownTicket(id.hex) }
    return ticket
  }

  private func anyMessage() throws -> (Ticket, ThreadMessage)? {
    let ticket = try ticket()
    let messages = try store.messages(
      of: ticket, streams: Set(EventStream.allCases), hidden: true)
    return messages.isEmpty ? nil : (ticket, pick(messages))
  }

  // MARK: Doing things

  func receive(from person: Contact? = nil) throws {
    let result = try store.receive(
      try message(from: person), queue: pick(try store.queues()).id, as: desk.admin)
    if case .opened(let id, _) = result { tickets.append(id) }
  }

  private func create() throws {
    var new = NewTicket(
      subject: text(), queue: pick(try store.queues()).id, priority: pick(Priority.allCases),
      requester: try store.account(address: pick(people).address)?.id)
    new.tags = ["new", text(1...1)]
    new.custom = [text(1...1): text()]
    tickets.append(try store.create(new, as: desk.admin).id)
  }

  private func answer() throws {
    let ticket = try ticket()
    let message = try message(from: Contact(name: "Root Admin", address: "root@example.org"))
    let operation: TicketOperation =
      Bool.random(using: &random)
      ? .reply(message, seen: Bool.random(using: &random) ? ticket.head : nil) : .note(message)
    try store.perform(operation, on: ticket.id, as: desk.admin)
  }

  private func change() throws {
    let operation: TicketOperation =
      switch Int.random(in: 0..<12, using: &random) {
      case 0: .set(.status, pick(Status.allCases).rawValue)
      case 1: .set(.priority, pick(Priority.allCases).rawValue)
      case 2: .set(.subject, text())
      case 3: .set(.assignee, Bool.random(using: &random) ? desk.admin.id.hex : nil)
      case 4: .set(.queue, pick(try store.queues()).id.hex)
      case 5: .set(.custom(pick(["order", "room", pick(words)])), text())
      case 6: .tag(text(1...1))
      case 7: .untag(pick(words))
      case 8: .watch(pick(people), isCopy: Bool.random(using: &random))
      case 9: .unwatch(pick(people), isCopy: Bool.random(using: &random))
      case 10: .set(.snooze, "2026-03-01T00:00:00Z")
      default: .view
      }
    try store.perform(operation, on: try ticket().id, as: desk.admin)
  }

  private func join() throws {
    let ticket = try ticket()
    let other = try self.ticket()
    switch Int.random(in: 0..<4, using: &random) {
    case 0: try store.merge(ticket, into: other, as: desk.admin)
    case 1: try store.unmerge(ticket, as: desk.admin)
    case 2: try store.link(pick(Link.Kind.allCases), ticket, to: other, as: desk.admin)
    default: try store.unlink(ticket, from: other, as: desk.admin)
    }
  }

  private func split() throws {
    guard let (ticket, message) = try anyMessage() else { return }
    let made = try store.split(ticket, messages: [message], subject: nil, as: desk.admin)
    tickets.append(made.id)
  }

  private func arrange() throws {
    let admin = desk.admin
    switch Int.random(in: 0..<7, using: &random) {
    case 0: try store.setQueue(Queue(name: text(1...2)), as: admin)
    case 1:
      // Tests find the first one by its name.
      guard let queue = try store.queues().dropFirst().randomElement(using: &random) else { return }
      try store.setQueue(Queue(name: text(1...3)), id: queue.id, as: admin)
    case 2:
      try store.setOrganization(
        Organization(name: text(1...2), domains: ["\(pick(["a", "b"])).example"]), as: admin)
    case 3: try store.define(.answerSet(CannedAnswer(name: pick(words), text: text())), as: admin)
    case 4: try store.undefine(.answer, name: pick(words), as: admin)
    case 5: try store.define(.viewSet(SavedView(name: pick(words), query: "is:unread")), as: admin)
    default:
      guard let account = try store.account(address: pick(people).address) else { return }
      var profile = account.profile
      profile.displayName = pick(people).name
      try store.setProfile(profile, of: account, as: admin)
    }
  }

  private func delete() throws {
    guard let (ticket, message) = try anyMessage() else { return }
    let reference = Bool.random(using: &random) ? message.reference : nil
    let operation: TicketOperation =
      Bool.random(using: &random)
      ? .delete(reference, reason: text()) : .undelete(reference, reason: text())
    try store.perform(operation, on: ticket.id, as: desk.admin)
  }

  private func hold() throws {
    let operation: TicketOperation =
      Bool.random(using: &random) ? .hold(reason: "court") : .liftHold(reason: "over")
    try store.perform(operation, on: try ticket().id, as: desk.admin)
  }

  private func erase() throws {
    guard let (ticket, message) = try anyMessage() else { return }
    let scope: ErasureRequest.Scope =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: .person(address: pick(people).address)
      case 1: .ticket(ticket.id)
      case 2: .message(message)
      default: .passage(message, pattern: pick(words))
      }
    try erase(scope)
  }

  func erase(_ scope: ErasureRequest.Scope) throws {
    let request = ErasureRequest(scope: scope, basis: "GDPR Art. 17", reason: "asked")
    let plan = try store.plan(request, as: desk.admin)
    try store.erase(plan, for: request, as: desk.admin)
    erasures += 1
  }

  private func reopen() throws {
    if store !== desk.store { store.close() }
    store = try desk.reopened(seed: random.next())
  }
}

extension StoreError {
  /// Whether the desk refuses with good reason what somebody tried at random.
  fileprivate var isDomestic: Bool {
    switch self {
    case .nameTaken, .alreadyMerged, .notMerged, .mergeIntoItself, .held, .nothingToErase, .stale,
      .unknownDefinition:
      true
    default: false
    }
  }
}
