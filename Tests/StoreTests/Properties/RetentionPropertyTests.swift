import Store
import Testing
import Tickets

/// A hold beats every clock, whatever happened before.
@Suite struct RetentionPropertyTests {
  @Test(arguments: 0..<8 as Range<UInt64>)
  func `clocks take all but what is held`(seed: UInt64) throws {
    let desk = try TestDesk(seed: seed)
    let history = History(desk, seed: seed)
    try history.run(60)
    let doomed = try canary(history)
    let held = try history.ticket()
    try history.store.perform(.hold(reason: "court"), on: held.id, as: desk.admin)
    // Whoever is not erased yet.
    let person = try #require(
      try history.people.lazy.compactMap { try history.store.account(address: $0.address) }.first)
    try history.store.hold(person, reason: "court", as: desk.admin)
    try history.run(40)
    for matter in RetentionRule.Matter.allCases {
      let period = "\(Int.random(in: 1...400, using: &history.random))d"
      try history.store.setRetention(RetentionRule(matter: matter, period: period), as: desk.admin)
    }
    let before = try kept(desk, person.id)
    #expect(try !desk.files(holding: "zqvxw").isEmpty)
    desk.clock.now = desk.clock.now.adding(milliseconds: 500 * 86_400_000)

    let trial = try history.store.runRetention(isTrial: true, as: desk.admin)
    let run = try history.store.runRetention(isTrial: false, as: desk.admin)
    // A ticket that was deleted and closed is counted for both clocks by a trial.
    #expect(run.parts.map(\.payloads).reduce(0, +) <= trial.parts.map(\.payloads).reduce(0, +))
    #expect(try kept(desk, person.id).isSuperset(of: before))
    #expect(try desk.files(holding: "zqvxw") == [])
    #expect(try history.store.ticket(doomed)?.hasErasures == true)
    #expect(try history.store.verify().findings == [])
    #expect(try history.store.runRetention(isTrial: false, as: desk.admin).isEmpty)
    let contents = try desk.contents()
    try history.store.rebuild()
    #expect(try desk.contents() == contents)
  }

  /// A ticket of somebody who is under no hold, closed, with words that stand nowhere else.
  private func canary(_ history: History) throws -> Identifier {
    let desk = history.desk
    var mail = try history.message(from: Contact(name: "Zqvxwna", address: "zqvxw@example.org"))
    mail.subject = "zqvxwsubject"
    mail.text = "zqvxwbody"
    mail.references = []
    mail.cc = []
    guard
      case .opened(let id, _) = try history.store.receive(
        mail, queue: try desk.queue(), as: desk.admin)
    else { throw StoreError.unknownMessage("zqvxw") }
    try history.store.perform(.set(.status, "closed"), on: id, as: desk.admin)
    return id
  }

  /// The payloads of what is held: of held tickets and theirs who ask them, and what the person
  /// asked and wrote.
  private func kept(_ desk: TestDesk, _ person: Identifier) throws -> Set<Substring> {
    let rows = try desk.sqlite3(
      """
      SELECT hex(salt), hex(body) FROM payload JOIN event USING (position)
      WHERE subject IN (SELECT id FROM ticket WHERE held = 1 OR requester = x'\(person.hex)')
      OR subject IN (SELECT requester FROM ticket WHERE held = 1)
      OR subject = x'\(person.hex)'
      OR position IN (SELECT position FROM message WHERE author = x'\(person.hex)')
      """)
    return Set(rows.split(separator: "\n"))
  }
}
