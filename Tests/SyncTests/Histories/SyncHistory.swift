import Randomness
import Store
import Sync
import Tickets

/// One hub and five replicas with different rights, and random things that happen to them: the
/// same seed does the same things.
///
/// They talk in the protocol's bytes, over links that break, and their programs are killed.
final class SyncHistory {
  let hub: HistoryHub
  let replicas: [HistoryReplica]
  /// Where each canary stands: in several tickets where one was split.
  var canaries: [String: [Canary]] = [:]
  /// The canaries in the files of attachments.
  var files: [Digest: String] = [:]
  /// The canaries that left the hub for an account that may not see them.
  private(set) var leaks: [String] = []
  /// The hub's order, as it was seen first.
  private(set) var order: [Digest] = []
  /// The places that replicas were told of.
  private(set) var confirmed: [Digest: Int64] = [:]
  var random: SplitMix64
  var tickets: [Identifier] = []
  private var words = 0

  /// Who may see a word.
  struct Canary {
    let ticket: Identifier
    let stream: EventStream
  }

  /// Two agents for all queues, two for one of them, and a requester.
  static let names = ["alice", "bob", "carol", "dave", "rita"]

  init(seed: UInt64) throws {
    random = SplitMix64(seed: seed)
    hub = try HistoryHub(seed: seed)
    let company = try hub.store.setOrganization(
      Organization(name: "Acme", domains: ["acme.example"]), as: hub.admin)
    try hub.addAccount("alice", .agent)
    try hub.addAccount("bob", .agent)
    try hub.addAccount("carol", .agent, in: "Support")
    try hub.addAccount("dave", .agent, in: "Support")
    let requester = try hub.addAccount("rita", .requester)
    if let account = try hub.store.account(requester) {
      var profile = account.profile
      profile.organization = company
      try hub.store.setProfile(profile, of: account, as: hub.admin)
    }
    let store = hub.store
    replicas = try SyncHistory.names.enumerated().map { [hub] number, name in
      guard let account = try store.account(named: name) else {
        throw StoreError.unknownAccount(name)
      }
      return try hub.clone(
        account.id, name: name, seed: 1_000_000 + seed * 8 + UInt64(number))
    }
    for replica in replicas {
      misset(replica)
      try sync(replica)
    }
  }

  /// Does so many things, then lets everybody sync until nothing is left to say.
  func run(_ steps: Int) throws {
    for _ in 0..<steps { try step() }
    try settle()
  }

  /// Everybody syncs over a good link, decides what is left to decide, and syncs again: what the
  /// last one says reaches the first.
  private func settle() throws {
    for _ in 0..<2 {
      for replica in replicas {
        try sync(replica)
        while let state = try replica.store.syncState(),
          !state.held.isEmpty || !state.refused.isEmpty
        {
          try decide(replica)
          try sync(replica)
        }
      }
    }
    for replica in replicas { try sync(replica) }
  }

  private func step() throws {
    try attempt {
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<20: try meet(pick(replicas))
      case 20..<22: try hearAgain(pick(replicas))
      case 22..<64: try work(pick(replicas))
      case 64..<67: misset(pick(replicas))
      case 67..<93: try happen()
      case 93..<96: try decide(pick(replicas))
      default: try arrange()
      }
    }
  }

  /// Something that happens at the hub.
  private func happen() throws {
    switch Int.random(in: 67..<90, using: &random) {
    case 67..<75: try receive()
    case 75..<82: try move()
    case 82..<87: try regrant()
    default: try erase()
    }
  }

  /// Does something that a desk may refuse with good reason.
  private func attempt(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch is Refusal {
      return
    } catch let error as StoreError where error.isDomestic {
      return
    }
  }

  // MARK: Making things up

  func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  /// Whether something happens that happens once in so many times.
  func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

  /// A word that stands nowhere else.
  func word() -> String {
    words += 1
    return "zqx\(words)q"
  }

  /// A text that tells what wrote it.
  func text() -> String { word() + " " + pick(["printer", "fire", "refund", "naïve", "北京"]) }

  /// One of the tickets that a desk holds.
  func ticket(of store: Store) throws -> Identifier {
    let here = try tickets.filter { try store.ticket($0) != nil }
    guard !here.isEmpty else { throw StoreError.notMerged("nothing") }
    return pick(here)
  }

  /// A replica's clock goes wrong by years, one way or the other.
  private func misset(_ replica: HistoryReplica) {
    let years = Int64.random(in: -10...10, using: &random)
    replica.desk.clock.error = { years * 31_557_600_000 }
  }
}

/// Talks.
extension SyncHistory {
  /// A replica syncs over a good link, to the end.
  func sync(_ replica: HistoryReplica) throws {
    guard try talk(replica, HistoryLink()) else { throw HistoryLink.Stuck() }
  }

  /// A replica meets the hub over a link that may be bad, while other things go on; afterwards
  /// either side may be killed.
  private func meet(_ replica: HistoryReplica) throws {
    var link = HistoryLink()
    let piece = pick([10, 100, 1_000, 20_000])
    link.piece = { [self] in Int.random(in: 1...piece, using: &random) }
    if oneIn(2) { link.left = Int.random(in: 1...pick([200, 2_000, 20_000]), using: &random) }
    let isRepeating = oneIn(8)
    if isRepeating { link.isRepeating = { [self] in oneIn(6) } }
    let watches = oneIn(4)
    if watches { link.looks = 6 }
    var news = watches || oneIn(4) ? 4 : 0
    link.meanwhile = { [self] in
      guard news > 0, oneIn(12) else { return }
      news -= 1
      try attempt(happen)
    }
    do {
      _ = try talk(replica, link, watches: watches, mayBeKilled: true)
    } catch let error where isRepeating && SyncHistory.isFault(of: error) {
      // What was said twice may break the protocol; nothing is lost by that.
      return
    }
  }

  /// What one side may make of frames that come twice.
  private static func isFault(of error: any Error) -> Bool {
    switch error {
    case is WireError, is LinkError, is CheckpointError, is HistoryLink.Stuck: true
    case StoreError.hubContradicts, StoreError.damagedDelivery: true
    default: false
    }
  }

  /// Lets a replica talk to the hub, each in a program of its own.
  ///
  /// - Returns: Whether the talk came to its end.
  private func talk(
    _ replica: HistoryReplica, _ link: HistoryLink, watches: Bool = false,
    mayBeKilled: Bool = false
  ) throws -> Bool {
    let own = try replica.desk.connect()
    let theirs = try hub.desk.connect()
    defer {
      replica.desk.disconnect(own)
      hub.desk.disconnect(theirs)
    }
    var link = link
    link.onTelling = { [self] bytes in check(bytes, for: replica) }
    defer { replica.note(said: link.up, heard: link.down) }
    let isWhole = try link.carry(
      try replica.session(over: own, watches: watches),
      try hub.session(for: replica, over: theirs))
    if !isWhole, mayBeKilled {
      if oneIn(3) { try replica.desk.kill() }
      if oneIn(6) { try hub.desk.kill() }
    }
    try noteOrder()
    confirmed.merge(try replica.store.confirmedEvents()) { $1 }
    return isWhole
  }

  /// Something old is said once more: to the hub by somebody who kept what a replica sent, or to a
  /// replica that has just heard it.
  private func hearAgain(_ replica: HistoryReplica) throws {
    if oneIn(2), let said = replica.said.randomElement(using: &random) {
      let store = try hub.desk.connect()
      defer { hub.desk.disconnect(store) }
      let session = try hub.session(for: replica, over: store)
      try session.receive(said[...])
      var answer: [UInt8] = []
      repeat {
        answer = []
        try session.produce(&answer)
        check(answer, for: replica)
      } while !answer.isEmpty
      try session.inputEnded()
    } else {
      let store = try replica.desk.connect()
      defer { replica.desk.disconnect(store) }
      do {
        try replica.session(over: store).receive(replica.heard[...])
      } catch let error where SyncHistory.isFault(of: error) {
        return
      }
    }
  }

  /// Writes down what is new in the hub's order.
  private func noteOrder() throws {
    order += try hub.store.events(after: Int64(order.count))
  }

  /// Looks for canaries that leave the hub for an account that may not see them at that moment.
  private func check(_ bytes: [UInt8], for replica: HistoryReplica) {
    for word in bytes.canaries where !mayHold(word, replica.account) {
      leaks.append("\(word) left for \(replica.name)")
    }
  }

  /// Whether an account may hold a word, as things stand at the hub.
  func mayHold(_ word: String, _ account: Identifier) -> Bool {
    guard let places = canaries[word] else { return true }
    guard let account = try? hub.store.account(account), let actor = try? hub.store.actor(account)
    else { return false }
    return places.contains { canary in
      guard let ticket = try? hub.store.ticket(canary.ticket) else { return false }
      return Policy.streams(for: actor, ticket: ticket).contains(canary.stream)
    }
  }
}

extension StoreError {
  /// Whether the desk refuses with good reason what somebody tried at random.
  fileprivate var isDomestic: Bool {
    switch self {
    case .nameTaken, .alreadyMerged, .notMerged, .mergeIntoItself, .held, .nothingToErase, .stale,
      .unknownTicket, .unknownQueue, .notHeld:
      true
    default: false
    }
  }
}
