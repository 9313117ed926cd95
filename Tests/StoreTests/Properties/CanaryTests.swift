import Foundation
import Randomness
import Store
import Testing
import Tickets

/// Words that nobody may find in any file of the desk once they are erased: all begin with "zqvxw".
@Suite struct CanaryTests {
  /// Who is to be forgotten.
  private static let person = Contact(name: "Zqvxwna Zqvxwme", address: "zqvxwcanary@example.org")

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `a person who is erased is in no file, whatever happened before`(seed: UInt64) throws {
    let (desk, history) = try lively(seed)
    try history.erase(.person(address: "ZQVXWcanary@Example.ORG"))
    try check(desk, history)
  }

  @Test(arguments: 100..<103 as Range<UInt64>)
  func `an erased ticket is in no file`(seed: UInt64) throws {
    let desk = try TestDesk(seed: seed)
    let history = History(desk, seed: seed, options: .reopening)
    try history.run(40)
    let ticket = try correspond(history, mentions: false)
    try history.run(40)
    try history.erase(.ticket(ticket.id))
    // The account is not the ticket's, and stays.
    guard let account = try history.store.account(address: CanaryTests.person.address) else {
      return
    }
    try history.store.setProfile(AccountProfile(), of: account, as: desk.admin)
    #expect(try desk.sqlite3("SELECT count(*) FROM search WHERE search MATCH 'zqvxw*'") == "0\n")
    let left = try desk.sqlite3(
      "SELECT count(*) FROM payload WHERE CAST(body AS TEXT) LIKE '%zqvxw%'")
    #expect(left == "1\n", "only the account's own event")
    #expect(try history.store.verify().findings == [])
  }

  @Test(arguments: 200..<204 as Range<UInt64>)
  func `a message is erased together with the copies that splits made`(seed: UInt64) throws {
    let desk = try TestDesk(seed: seed)
    let history = History(desk, seed: seed, options: [])
    try history.run(20)
    var mail = try history.message()
    mail.text = "zqvxwsecret \(mail.text)"
    mail.attachments = []
    mail.references = []
    let ticket = try desk.receive(mail)
    let streams = Set(EventStream.allCases)
    let first = try #require(history.store.messages(of: ticket, streams: streams).first)
    let split = try history.store.split(ticket, messages: [first], subject: "S", as: desk.admin)
    let second = try #require(history.store.messages(of: split, streams: streams).first)
    let third = try history.store.split(split, messages: [second], subject: "S", as: desk.admin)
    let last = try #require(history.store.messages(of: third, streams: streams).first)
    let chosen = history.pick([first, second, last])
    try history.erase(
      Bool.random(using: &history.random)
        ? .message(chosen) : .passage(chosen, pattern: "zqvxwsecret"))
    try check(desk, history)
  }

  /// A desk where the person wrote, was written about, and much else happened.
  private func lively(_ seed: UInt64) throws -> (TestDesk, History) {
    let desk = try TestDesk(seed: seed)
    let history = History(desk, seed: seed, options: [.reopening, .erasures])
    history.words.append(String(repeating: "lorem ipsum dolor ", count: 300))
    try history.run(30)
    for _ in 0..<3 {
      _ = try correspond(history, mentions: true)
      try history.run(40)
    }
    #expect(try !desk.files(holding: "zqvxwbody").isEmpty)
    return (desk, history)
  }

  /// The person writes, and the word spreads.
  private func correspond(_ history: History, mentions: Bool) throws -> Ticket {
    let store = history.store
    let admin = history.desk.admin
    let blobs = BlobFolder(path: history.desk.folder.blobs)
    var mail = try history.message(from: CanaryTests.person)
    mail.subject = "zqvxwsubject \(history.text())"
    mail.text = "zqvxwbody \(history.text(1...60))"
    mail.headers = "Received: from zqvxwhost.example.org"
    mail.messageID = "<zqvxwid.\(history.random.next())@zqvxwhost.example.org>"
    mail.references = ["<zqvxwreference.\(history.random.next())@example.org>"]
    mail.cc = [Contact(name: "Zqvxwcopied", address: "zqvxwcc@example.org")]
    let file = [UInt8]("zqvxwcontent \(history.text())".utf8)
    mail.attachments = [
      Attachment(
        name: "zqvxwfile.txt", mediaType: "text/plain", size: file.count, blob: try blobs.add(file))
    ]
    mail.html = try blobs.add([UInt8]("<p>zqvxwhtml \(history.text())</p>".utf8))
    guard case .opened(let id, _) = try store.receive(mail, queue: history.desk.queue(), as: admin)
    else { throw StoreError.unknownMessage("zqvxw") }
    let root = Contact(name: "Root Admin", address: "root@example.org")
    var note = try history.message(from: root)
    note.text = "zqvxwnote \(history.text())"
    let operations: [TicketOperation] = [
      .note(note), .reply(note, seen: nil), .tag("zqvxwtag"), .untag("zqvxwtag"),
      .tag("zqvxwlabel"),
      .set(.custom("zqvxwfield"), "zqvxwvalue"), .set(.subject, "zqvxwnew subject"),
      .watch(Contact(name: "Zqvxwwatcher", address: "zqvxwwatcher@example.org"), isCopy: false),
      .delete(nil, reason: "zqvxwreason"), .undelete(nil, reason: "zqvxwreason"),
    ]
    for operation in operations { try store.perform(operation, on: id, as: admin) }
    if mentions { try mention(history) }
    return try #require(try store.ticket(id))
  }

  /// Others speak of the person.
  private func mention(_ history: History) throws {
    let mention = "Ask Zqvxwna Zqvxwme, ZQVXWCANARY@example.org (zqvxwna zqvxwme)."
    var mail = try history.message()
    mail.text = "\(history.text()) \(mention) \(history.text())"
    mail.subject = mention
    mail.headers = "To: \"Zqvxwna Zqvxwme\" <zqvxwcanary@example.org>"
    mail.html = try BlobFolder(path: history.desk.folder.blobs).add([UInt8](mention.utf8))
    mail.to = [CanaryTests.person]
    let ticket = try history.desk.receive(mail)
    let operations: [TicketOperation] = [
      .watch(CanaryTests.person, isCopy: true), .set(.custom("contact"), mention), .tag(mention),
      .set(.subject, mention), .delete(nil, reason: mention),
    ]
    for operation in operations {
      try history.store.perform(operation, on: ticket.id, as: history.desk.admin)
    }
  }

  private func check(_ desk: TestDesk, _ history: History) throws {
    #expect(try desk.files(holding: "zqvxw") == [])
    #expect(try !history.store.isScrubbingPending())
    #expect(try history.store.verify().findings == [])
    let contents = try desk.contents()
    try history.store.rebuild()
    #expect(try desk.contents() == contents)
    #expect(try desk.files(holding: "zqvxw") == [])
  }
}
