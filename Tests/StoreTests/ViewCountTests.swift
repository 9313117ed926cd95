import Store
import Testing
import Tickets

@Suite struct ViewCountTests {
  @Test func `a view's count follows every change`() throws {
    let desk = try TestDesk()
    let store = desk.store
    try desk.receive(desk.message("One", subject: "One", id: "<1@example.org>"))
    try define("Vip", "tag:vip status:new,open", on: desk)
    try define("Unassigned", "assignee:none -status:closed", on: desk)
    #expect(try counts(desk) == ["Unassigned 1 1", "Vip 0 0"])

    let second = try desk.receive(desk.message("Two", subject: "Two", id: "<2@example.org>"))
    try store.perform(.tag("vip"), on: second.id, as: desk.admin)
    #expect(try counts(desk) == ["Unassigned 2 2", "Vip 1 1"])

    try store.perform(.view, on: second.id, as: desk.admin)
    try store.perform(.set(.assignee, desk.admin.id.hex), on: second.id, as: desk.admin)
    #expect(try counts(desk) == ["Unassigned 1 1", "Vip 1 0"])

    try store.perform(.set(.status, "closed"), on: second.id, as: desk.admin)
    #expect(try counts(desk) == ["Unassigned 1 1", "Vip 0 0"])
  }

  @Test func `what hangs on who asks, the time or words is not counted`() throws {
    let desk = try TestDesk()
    for (index, query) in ["assignee:me", "is:overdue", "printer", "after:-7d"].enumerated() {
      try define("View \(index)", query, on: desk)
    }
    #expect(try counts(desk) == [])
  }

  @Test func `a queue's new name changes what a view finds`() throws {
    let desk = try TestDesk()
    try desk.receive(desk.message("One", subject: "One", id: "<1@example.org>"))
    try define("Help", "queue:Help", on: desk)
    #expect(try counts(desk) == [])
    try desk.store.setQueue(Queue(name: "Help"), id: try desk.queue(), as: desk.admin)
    #expect(try counts(desk) == ["Help 1 1"])
    let before = Projections(try desk.sqlite3(".dump"))
    try desk.store.rebuild()
    #expect(Projections(try desk.sqlite3(".dump")) == before)
  }

  private func define(_ name: String, _ query: String, on desk: TestDesk) throws {
    try desk.store.define(.viewSet(SavedView(name: name, query: query)), as: desk.admin)
  }

  private func counts(_ desk: TestDesk) throws -> [String] {
    try desk.store.viewCounts().map { "\($0.view) \($0.total) \($0.unread)" }
  }
}
