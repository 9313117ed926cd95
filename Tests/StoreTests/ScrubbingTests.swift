import Foundation
import Glibc
import Randomness
import Store
import Testing
import Tickets

/// What is left to do when payloads are destroyed: it goes in steps, and others work meanwhile.
@Suite struct ScrubbingTests {
  @Test(arguments: 0..<4 as Range<UInt64>)
  func `others read and write while an erasure is at work`(seed: UInt64) throws {
    let desk = try TestDesk(seed: seed)
    let history = History(desk, seed: seed, options: [])
    try history.run(60)
    let ticket = try desk.receive(
      desk.message("zqvxwbody", from: "zqvxw@example.org", name: "Zqvxw", subject: "zqvxwsubject"))
    try history.run(60)
    let other = try desk.reopened()
    defer { other.close() }
    let request = ErasureRequest(
      scope: .person(address: "zqvxw@example.org"), basis: "test", reason: "test")
    var steps: [ErasureProgress] = []
    let plan = try desk.store.plan(request, as: desk.admin)
    try desk.store.erase(plan, for: request, as: desk.admin) { step in
      steps.append(step)
      let written = Result {
        #expect(try other.list(Query("step"), as: desk.admin, limit: nil).count >= 0)
        var mail = try history.message()
        mail.text = "step \(steps.count)"
        _ = try other.receive(mail, queue: desk.queue(), as: desk.admin)
      }
      #expect(throws: Never.self) { try written.get() }
    }
    #expect(steps.contains { if case .scrubbingIndex = $0 { true } else { false } })
    #expect(steps.contains { if case .scrubbingPages = $0 { true } else { false } })
    #expect(try desk.list("step").count > 0)
    #expect(try desk.store.ticket(ticket.id)?.subject == "(erased)")
    #expect(try !desk.store.isScrubbingPending())
    #expect(try desk.files(holding: "zqvxw") == [])
    #expect(try other.verify().findings == [])
    let contents = try desk.contents()
    try desk.store.rebuild()
    #expect(try desk.contents() == contents)
  }

  @Test func `a program leaves to another one what that is at, and goes on where it ended`() throws
  {
    let desk = try TestDesk()
    try desk.sqlite3("INSERT INTO scrubbing (one, erasures) VALUES (1, 1)")
    let folder = open(desk.folder.path, O_RDONLY | O_DIRECTORY)
    #expect(flock(folder, LOCK_EX | LOCK_NB) == 0)
    let second = try desk.reopened()
    defer { second.close() }
    #expect(try second.isScrubbingPending())
    _ = try second.receive(
      desk.message("it can be worked with", subject: "S"), queue: try desk.queue(), as: desk.admin)
    close(folder)
    let third = try desk.reopened()
    defer { third.close() }
    #expect(try !third.isScrubbingPending())
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `the search index made anew finds the same`(seed: UInt64) throws {
    let desk = try TestDesk(seed: seed)
    let history = History(desk, seed: seed, options: [.erasures])
    try history.run(120)
    let contents = try desk.contents()
    let found = try history.words.map { try desk.list("\"\($0)\"").map(\.id) }
    try desk.store.remakeSearchIndex()
    #expect(try desk.contents() == contents)
    #expect(try history.words.map { try desk.list("\"\($0)\"").map(\.id) } == found)
    #expect(try desk.sqlite3("INSERT INTO search (search) VALUES ('integrity-check')") == "")
  }

  @Test func `the levels of the search index are counted, and each full merge adds some`() throws {
    let desk = try TestDesk()
    let before = try desk.store.searchLevels()
    for number in 0..<20 {
      // More words than one page of the index has.
      let words = (0..<2_000).map { "word\(number)x\($0)" }.joined(separator: " ")
      try desk.receive(desk.message(words, subject: "S\(number)", id: "<\(number)@example.org>"))
      try desk.sqlite3("INSERT INTO search (search) VALUES ('optimize')")
    }
    let after = try desk.store.searchLevels()
    #expect(after >= before && after < 100)
    try desk.store.remakeSearchIndex()
    #expect(try desk.store.searchLevels() <= after)
    #expect(try desk.list("word7x1234").count == 1)
  }
}
