import Store
import Testing
import Tickets

/// Whatever strangers send is kept as it is, found again, and can be erased.
@Suite struct HostileInputTests {
  static let texts: [String] = [
    "", " ", "\n", "\u{0}", "a\u{0}b", "\u{1B}[2J\u{1B}]0;title\u{7}", "\u{9B}31m",
    "\u{85}\u{2028}",
    "\u{202E}drawkcab\u{202C}", "\u{2066}\u{2067}\u{2069}", "zero\u{200B}width\u{FEFF}",
    "'; DROP TABLE event; --", "\"\"\"", "\\", "%s%n", "{\"json\": \"\\u0000\"}", "</script>",
    "\u{FFFF}\u{FFFE}", "\u{10FFFF}", "e\u{301}\u{301}\u{301}", "👨‍👩‍👧‍👦🏳️‍🌈", "..", "../../etc/passwd",
    "C:\\nul", String(repeating: "a", count: 1_000_000), String(repeating: "((", count: 50_000),
    String(repeating: "\u{301}", count: 1_000), String(repeating: "word ", count: 400),
    "NEAR(a b) AND OR NOT ^x*", "[#99999999999999999999]", "[#1]", "[#-1]", "re: [#1] [#2]",
  ]

  @Test(arguments: texts.indices)
  func `text of any kind goes in, comes out and can be erased`(index: Int) throws {
    let text = HostileInputTests.texts[index]
    let desk = try TestDesk()
    let mail = hostile(desk, text)
    let ticket = try desk.receive(mail)
    try everyOperation(desk, ticket, text)
    let shown = try desk.store.messages(of: ticket, streams: Set(EventStream.allCases))
    #expect(shown.first?.message?.text == text)
    #expect(try desk.store.receive(mail, queue: desk.queue(), as: desk.admin) == .duplicate)
    _ = try? desk.store.list(Query(text), as: desk.admin, limit: 10)
    _ = try? desk.store.ticket(named: text)
    _ = try? desk.store.message(named: text)
    try checkSound(desk)
    try desk.store.perform(.liftHold(reason: text), on: ticket.id, as: desk.admin)
    for scope in [ErasureRequest.Scope.ticket(ticket.id), .person(address: text)] {
      let request = ErasureRequest(scope: scope, basis: text, reason: text)
      do {
        let plan = try desk.store.plan(request, as: desk.admin)
        try desk.store.erase(plan, for: request, as: desk.admin)
      } catch StoreError.nothingToErase {
        continue
      }
    }
    try checkSound(desk)
  }

  @Test(arguments: ["a", "(", "\u{301}", "word ", "\u{0}", "🙂", "北"])
  func `a megabyte of subject is kept`(piece: String) throws {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    let desk = try TestDesk()
    let ticket = try desk.receive(desk.message("short", subject: text, id: "<1@example.org>"))
    #expect(ticket.subject.utf8.elementsEqual(text.utf8))
    #expect(try desk.list("short").count == 1)
    try checkSound(desk)
  }

  /// A mail that says the same in every place.
  private func hostile(_ desk: TestDesk, _ text: String) -> Message {
    var mail = desk.message(text, from: text, name: text, subject: text, id: text + "1")
    mail.references = [text, text]
    mail.inReplyTo = [text]
    mail.headers = text
    mail.to = [Contact(name: text, address: text)]
    mail.cc = mail.to
    mail.attachments = [
      Attachment(name: text, mediaType: text, size: .max, blob: SHA256.hash([]), isInline: true)
    ]
    return mail
  }

  private func everyOperation(_ desk: TestDesk, _ ticket: Ticket, _ text: String) throws {
    let operations: [TicketOperation] = [
      .tag(text), .untag("none"), .set(.subject, text), .set(.custom(text), text),
      .set(.status, text), .set(.priority, text), .set(.assignee, text), .set(.queue, text),
      .set(.snooze, text), .set(.due, text), .set(.requester, text), .set(.organization, text),
      .watch(Contact(name: text, address: text), isCopy: false),
      .unwatch(Contact(address: text), isCopy: true), .delete(nil, reason: text),
      .undelete(nil, reason: text), .hold(reason: text), .note(desk.message(text)),
    ]
    let admin = desk.admin
    for operation in operations { try desk.store.perform(operation, on: ticket.id, as: admin) }
    try desk.store.define(.answerSet(CannedAnswer(name: text, text: text)), as: admin)
    try desk.store.define(.viewSet(SavedView(name: text, query: text)), as: admin)
    try desk.store.setQueue(Queue(name: text, address: text), as: admin)
    try desk.store.setOrganization(Organization(name: text, domains: [text]), as: admin)
    _ = try desk.store.mentions(in: text)
  }

  private func checkSound(_ desk: TestDesk) throws {
    // The attachment's content was never there.
    let findings = try desk.store.verify().findings.filter {
      if case .missingBlob = $0.problem { false } else { true }
    }
    #expect(findings == [])
    let contents = try desk.contents()
    try desk.store.rebuild()
    #expect(try desk.contents() == contents)
    #expect(try desk.sqlite3("PRAGMA integrity_check") == "ok\n")
  }
}
