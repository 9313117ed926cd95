import Commands
import Interface
import Store
import Tickets

extension Executor {
  /// Who works here, and the names that are offered.
  func desk() throws -> Desk {
    var desk = Desk(name: try store.deskName(), me: person(actor.account))
    desk.myContact = actor.account.contact
    desk.agents = try store.staff().map(person).sorted { $0.name < $1.name }
    desk.queues = try store.queues().map { NamedQueue(id: $0.id, name: $0.queue.name) }
    desk.views = try store.views(for: actor.id)
    desk.tags = try store.tags(limit: 500)
    desk.macros = try store.macros()
    desk.answers = try store.answers()
    desk.organizations = try store.organizations().prefix(500).map(\.organization.name)
    desk.themes = ThemeFiles.names
    for deed in Deed.allCases {
      desk.refusals[deed] = Policy.refusal(actor, deed).map { Failure($0).spoken }
    }
    desk.isEmpty = try store.isEmpty()
    desk.hasRemote = hasRemote
    desk.isDemo = session.invocation.subcommand == .demo
    return desk
  }

  /// An account as pickers show it.
  func person(_ account: Account) -> Person {
    let name = account.profile.name ?? account.profile.addresses.first ?? account.id.short
    var title = account.shownName
    if let address = account.profile.addresses.first, address != title {
      title += " <\(address)>"
    }
    return Person(id: account.id, name: name, title: title)
  }

  // MARK: Counts

  /// Counts, as long as nothing more pressing is asked for.
  func loadCounts() throws {
    var counts = Counts()
    for count in try store.counts() where count.status.isActive {
      counts.queues[count.queue, default: Counts.Entry()].total += count.total
      counts.queues[count.queue, default: Counts.Entry()].unread += count.unread
    }
    for queue in counts.queues.keys {
      counts.queues[queue]?.breaching = try store.overdueCount(
        in: queue, atMost: Executor.countLimit)
    }
    for preset in ListPreset.allCases where preset != .outbox {
      counts.views[preset.rawValue] = try entry(preset.query)
    }
    counts.views[ListPreset.outbox.rawValue] = Counts.Entry(
      total: try store.unsentTickets(limit: Executor.countLimit).count)
    for count in try store.viewCounts() {
      counts.views[count.view] = Counts.Entry(total: count.total, unread: count.unread)
    }
    for view in try store.views(for: actor.id) where counts.views[view.name] == nil {
      counts.views[view.name] = try entry(view.query)
    }
    post(.counts(counts))
    post(.sync(syncState))
  }

  /// The numbers of a view; nil where they would take long, or the view has become senseless.
  private func entry(_ text: String) throws -> Counts.Entry? {
    guard let query = try? Query(text) else { return nil }
    let unread = Query.all([query, Executor.unread])
    let start = ContinuousClock.now
    let goesOn = { [isWanted] in
      isWanted() && start.duration(to: .now) < Executor.countingTime
    }
    do {
      return try store.interruptible(goesOn) {
        var entry = Counts.Entry(total: try count(query))
        entry.unread = try count(unread)
        return entry
      }
    } catch StoreError.interrupted where isWanted() {
      return nil
    } catch is StoreError {
      if !isWanted() { throw StoreError.interrupted("counting") }
      return nil
    }
  }

  private func count(_ query: Query) throws -> Int {
    try store.keptCount(of: query)
      ?? store.count(query, atMost: Executor.countLimit, as: actor)
  }

  private static let unread = Query(.condition(.flag([.unread])))
  /// More are not counted: `999+` says enough.
  private static let countLimit = 1_000
  private static let countingTime = Duration.milliseconds(40)

  // MARK: Views

  func saveView(_ view: SavedView) throws {
    var view = view
    view.owner = actor.id
    try store.define(.viewSet(view), as: actor)
    post(.desk(try desk()))
    try loadCounts()
  }

  func deleteView(_ name: String) throws {
    try store.undefine(.view, name: name, as: actor)
    post(.desk(try desk()))
  }
}

extension Query {
  /// What fulfils all of some searches.
  fileprivate static func all(_ queries: [Query]) -> Query {
    let parts = queries.compactMap(\.expression)
    return Query(parts.count > 1 ? .all(parts.flatMap(\.conjuncts)) : parts.first)
  }
}

extension Query.Expression {
  /// The parts that must all hold.
  var conjuncts: [Query.Expression] {
    if case .all(let parts) = self { parts } else { [self] }
  }
}
