import Tickets

@testable import Interface

/// A small desk for tests: the people, tickets and threads on its screens.
enum Sample {
  /// Monday, 2 March 2026, 10:20 UTC.
  static let now = Timestamp(milliseconds: 1_772_446_800_000)
  static let me = person(1, "alice", "Alice Kern")

  static func id(_ number: UInt8) -> Identifier {
    Identifier([UInt8](repeating: number, count: 16)) ?? .desk
  }

  static func digest(_ number: Int) -> Digest {
    let bytes = (0..<32).map { UInt8(truncatingIfNeeded: $0 < 8 ? number >> ($0 * 8) : 7) }
    return Digest(bytes) ?? .zero
  }

  static func person(_ number: UInt8, _ name: String, _ title: String) -> Person {
    Person(id: id(number), name: name, title: title)
  }

  static func ago(_ minutes: Int) -> Timestamp {
    now.adding(milliseconds: Int64(-minutes) * 60_000)
  }

  static var desk: Desk {
    var desk = Desk(name: "Support", me: me)
    desk.myContact = Contact(name: "Alice Kern", address: "alice@desk.example")
    desk.agents = [person(2, "bob", "Bob Moor"), me]
    desk.queues = [
      NamedQueue(id: id(10), name: "support"), NamedQueue(id: id(11), name: "billing"),
    ]
    desk.views = [SavedView(name: "VIP", query: "tag:vip")]
    desk.tags = ["vip", "login", "printer"]
    desk.macros = [Macro(name: "close-spam", set: ["status=closed"], tags: ["spam"])]
    desk.answers = [
      CannedAnswer(name: "greeting", text: "Dear {{requester.first}},\n\n")
    ]
    desk.themes = ["nord", "dracula"]
    return desk
  }

  static var counts: Counts {
    var counts = Counts()
    counts.views["inbox"] = Counts.Entry(total: 128, unread: 5, breaching: 6)
    counts.views["mine"] = Counts.Entry(total: 12, unread: 1)
    counts.queues[id(10)] = Counts.Entry(total: 97, unread: 4, breaching: 5)
    counts.queues[id(11)] = Counts.Entry(total: 31, unread: 1, breaching: 1)
    return counts
  }

  static var rows: [TicketRow] {
    var login = row(42, "Cannot log in after the password reset", "Ann Lee", 4)
    login.isUnread = true
    login.priority = .urgent
    login.assignee = "alice"
    login.isMine = true
    login.tags = ["vip", "login"]
    login.organization = "Acme"
    login.dueAt = now.adding(milliseconds: 56 * 60_000)
    var invoice = row(41, "Invoice shows the wrong VAT number", "billing@acme.example", 12)
    invoice.assignee = "bob"
    invoice.queue = "billing"
    var printer = row(38, "Re: Printer on floor 3 is offline again", "Jürgen Groß", 26)
    printer.hasConflict = true
    printer.dueAt = ago(130)
    var tokyo = row(35, "東京オフィスのVPNが切れます", "佐藤 健", 41)
    tokyo.status = .solved
    tokyo.priority = .high
    tokyo.assignee = "alice"
    tokyo.isMine = true
    var starter = row(9, "New starter needs an account", "HR", 65)
    starter.name = "~k3f9"
    starter.isUnsent = true
    return [login, invoice, printer, tokyo, starter]
  }

  static func row(
    _ number: Int, _ subject: String, _ requester: String, _ minutes: Int
  ) -> TicketRow {
    TicketRow(
      id: id(UInt8(truncatingIfNeeded: 100 + number)), name: "#\(1000 + number)", subject: subject,
      requester: requester, queue: "support", createdAt: ago(minutes + 60),
      updatedAt: ago(minutes))
  }

  static func card(_ row: TicketRow) -> TicketCard {
    let created = TicketCreated(
      subject: row.subject, queue: id(10), status: row.status, priority: row.priority,
      requester: id(20), organization: nil, channel: .email, startedAt: nil, number: 1042,
      externalID: nil)
    var card = TicketCard(
      row: row, ticket: Fixture.ticket(row.id, created, at: row.createdAt),
      requester: Contact(name: "Ann Lee", address: "ann@acme.example"))
    card.placeholders = ["requester.first": "Ann"]
    return card
  }

  static var thread: [ThreadItem] {
    var first = ThreadItem(
      id: digest(1), kind: .message, author: "Ann Lee", address: "ann@acme.example",
      time: ago(16),
      text: [
        TextPart(
          .plain,
          "I reset my password this morning and now neither the old nor the new one works.\n"),
        TextPart(.quote, (1...14).map { "> line \($0)" }.joined(separator: "\n")),
        TextPart(.signature, "-- \nAnn Lee"),
      ])
    first.channel = .email
    first.attachments = [
      AttachmentItem(name: "screenshot.png", mediaType: "image/png", size: 84_000, blob: .zero)
    ]
    let taken = ThreadItem(
      id: digest(2), kind: .change, stream: .internal, author: "alice", time: ago(11),
      text: [TextPart(.plain, "took the ticket")])
    let note = ThreadItem(
      id: digest(3), kind: .note, stream: .internal, author: "alice", time: ago(8),
      text: [
        TextPart(
          .plain, "LDAP replication lag again, see #1012. Do not tell the customer yet.")
      ])
    var reply = ThreadItem(
      id: digest(4), kind: .reply, author: "alice", time: ago(5),
      text: [TextPart(.plain, "We are looking into it and will be back within the hour.")])
    reply.delivery = .sent
    return [first, taken, note, reply]
  }

  static func change(_ number: Int) -> ThreadItem {
    ThreadItem(
      id: digest(number), kind: .change, stream: .internal, author: "alice", time: ago(10),
      text: [TextPart(.plain, "did thing \(number)")])
  }

  static var audit: [AuditRow] {
    var set = AuditRow(
      id: 4, event: digest(4), time: ago(5), actor: "alice", kind: "set", stream: .public,
      subject: "#1042", summary: "status: new → open")
    (set.before, set.after, set.ticket, set.origin) = ("new", "open", rows[0].id, "198.51.100.7")
    let note = AuditRow(
      id: 3, event: digest(3), time: ago(8), actor: "alice", kind: "note", stream: .internal,
      subject: "#1042", summary: "wrote a note")
    var erased = AuditRow(
      id: 2, event: digest(2), time: ago(9), actor: "bob", kind: "message", stream: .public,
      subject: "#1042", summary: "")
    erased.erasure = ErasureNote(reason: "asked to", by: "dora", at: ago(2))
    return [set, note, erased]
  }
}
