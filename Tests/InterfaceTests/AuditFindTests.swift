import Testing
import Tickets

@testable import Interface

/// Words are found in the log, however old the event is.
@Suite struct AuditFindTests {
  private static let count = 1_800

  /// A row of the log; the newest has the highest number.
  private func row(_ number: Int, _ summary: String = "set the status") -> AuditRow {
    AuditRow(
      id: Int64(number), event: Sample.digest(number), time: Sample.ago(9_000 - number),
      actor: "alice", kind: "ticket.set", stream: .internal, subject: "#1", summary: summary)
  }

  /// The page of a log of which some rows are other than the rest.
  private func page(_ request: AuditRequest, _ odd: [AuditRow]) -> AuditPage {
    let newest = request.before.map { Int($0) - 1 } ?? AuditFindTests.count
    let oldest = max(0, newest - request.limit)
    let rows = (oldest..<newest).reversed().map { number in
      odd.first { $0.id == number + 1 } ?? row(number + 1)
    }
    return AuditPage(request: request, rows: rows, hasMore: oldest > 0)
  }

  /// The open log, with what answers what it asks for.
  private func log(_ odd: [AuditRow]) -> (AuditState, (inout AuditState) -> AuditState.Finding?) {
    var audit = AuditState(ticket: nil, title: "Desk")
    _ = audit.request(generation: 1)
    if let request = audit.awaited { _ = audit.receive(page(request, odd)) }
    return (
      audit,
      { audit in
        guard let request = audit.awaited else { return nil }
        let page = self.page(request, odd)
        guard audit.receive(page) else { return nil }
        return audit.findAmong(last: page.rows.count, generation: 1)
      }
    )
  }

  @Test func `an event that is not loaded is found`() {
    var (audit, answer) = log([row(17, "raised the needle")])
    audit.look(for: "Needle")
    let isHere = audit.findNext(step: 1)
    let older = audit.findOlder(generation: 1)
    #expect(!isHere && older != nil)
    var finding = answer(&audit)
    while case .goesOn = finding { finding = answer(&audit) }
    guard case .found = finding else {
      Issue.record("not found")
      return
    }
    #expect(audit.current?.id == 17)
    let isAnotherHere = audit.findNext(step: 1)
    #expect(!isAnotherHere)
    audit.look(for: "status")
    let isNewer = audit.findNext(step: -1)
    #expect(isNewer && audit.current?.id == 18)
  }

  @Test func `what is nowhere is said to be nowhere`() {
    var (audit, answer) = log([])
    audit.look(for: "needle")
    _ = audit.findOlder(generation: 1)
    var finding = answer(&audit)
    while case .goesOn = finding { finding = answer(&audit) }
    guard case .nowhere = finding else {
      Issue.record("found")
      return
    }
    let older = audit.findOlder(generation: 1)
    #expect(audit.rows.count == AuditFindTests.count && older == nil)
  }

  @Test func `an event is opened where the words are in what was there before`() {
    var odd = row(AuditFindTests.count - 3)
    odd.before = "first line\nthe Ärger of it"
    var (audit, _) = log([odd])
    audit.look(for: "arger")
    let isFound = audit.findNext(step: 1)
    #expect(isFound && audit.opened == [odd.id])
  }

  @Test func `whoever moves on looks no further`() {
    var (audit, answer) = log([row(17, "raised the needle")])
    audit.look(for: "needle")
    _ = audit.findOlder(generation: 1)
    audit.move(by: 1)
    #expect(audit.findingSince == nil)
    guard case .nowhere = answer(&audit) else {
      Issue.record("it goes on")
      return
    }
    #expect(audit.selected == 1)
  }
}
