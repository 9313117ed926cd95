import Glibc
import Store
import Tickets
import Randomness

/// Makes a desk of any size that looks like one after a year of work.
///
/// The same seed gives the same desk. Everything is written through the store, in bulk.
struct DeskGenerator {
  private let store: Store
  private let actor: Actor
  private var random: SplitMix64
  private let vocabulary: Vocabulary
  private var queues: [Identifier] = []
  private var agents: [Account] = []
  private var requesters: [Account] = []
  /// The files that were sent before, by their numbers.
  private var files: [Int: Attachment] = [:]

  /// Tickets to one transaction: hashes lie everywhere in their index, so that every transaction
  /// writes most of its pages anew.
  private static let batchSize = 4_000
  /// A year, in milliseconds.
  private static let year: Int64 = 365 * 86_400_000

  init(store: Store, as actor: Actor, seed: UInt64) {
    self.store = store
    self.actor = actor
    vocabulary = DeskGenerator.vocabulary(seed: seed)
    random = SplitMix64(seed: ~seed)
  }

  /// The words of the desk that a seed gives.
  static func vocabulary(seed: UInt64) -> Vocabulary {
    var random = SplitMix64(seed: seed)
    return Vocabulary(size: 50_000, using: &random)
  }

  /// Fills the desk.
  ///
  /// `progress` is told how many tickets there are.
  mutating func generate(tickets: Int, now: Timestamp, progress: (Int) -> Void) throws {
    try store.bulk { try addPeople(count: max(20, tickets / 20)) }
    var made = 0
    while made < tickets {
      let count = min(DeskGenerator.batchSize, tickets - made)
      try store.bulk {
        for index in made..<(made + count) {
          // Tickets come in the order of their time, as they do in life.
          let age = DeskGenerator.year - DeskGenerator.year * Int64(index) / Int64(tickets)
          try addTicket(at: now.adding(milliseconds: -age), now: now)
        }
      }
      made += count
      progress(made)
    }
  }

  private mutating func addPeople(count: Int) throws {
    for name in ["Support", "Billing", "Returns", "IT", "Sales", "Legal", "Onboarding", "Press"] {
      queues.append(try store.setQueue(Queue(name: name), as: actor))
    }
    for priority in Priority.allCases {
      let target = ServiceTarget(
        queue: nil, priority: priority, firstReply: 480 >> priority.rank,
        resolution: 4_800 >> priority.rank)
      try store.define(.targetSet(target), as: actor)
    }
    for index in 1...20 {
      let profile = AccountProfile(
        name: "agent\(index)", displayName: "Agent \(index)",
        addresses: ["agent\(index)@desk.example"])
      let id = try store.addAccount(profile, grants: [Grant(role: .agent)], as: actor)
      if let account = try store.account(id) { agents.append(account) }
    }
    for index in 1...count {
      let contact = Contact(
        name: vocabulary.words(2, using: &random), address: "person\(index)@example.org")
      if let account = try store.correspondent(contact, as: actor) { requesters.append(account) }
    }
  }

  private mutating func addTicket(at start: Timestamp, now: Timestamp) throws {
    // Some people write often, and most once in a while.
    let requester = requesters[skewed(requesters.count)]
    var new = NewTicket(
      subject: vocabulary.words(Int.random(in: 3...8, using: &random), using: &random),
      queue: queues[skewed(queues.count)],
      priority: Priority.allCases[[1, 1, 1, 0, 2, 1, 2, 3][Int.random(in: 0..<8, using: &random)]],
      requester: requester.id, startedAt: start)
    if chance(60) { new.assignee = agents[skewed(agents.count)].id }
    if chance(40) {
      new.tags = (0..<Int.random(in: 1...3, using: &random)).map { _ in "tag\(skewed(200))" }
    }
    let ticket = try store.create(new, number: nil, at: start, as: actor)
    try addThread(to: ticket, from: requester, at: start, now: now)
  }

  private mutating func addThread(
    to ticket: Ticket, from requester: Account, at start: Timestamp, now: Timestamp
  ) throws {
    var time = start
    var last = ""
    for index in 0..<threadLength() {
      let isNote = index > 0 && chance(15)
      let isReply = !isNote && index > 0 && chance(50)
      let author = isNote || isReply ? agents[skewed(agents.count)] : requester
      var message = Message(
        from: author.contact, channel: .email, sentAt: time, text: text())
      message.author = author.id
      // Most mail programs put the whole mail that is answered below the answer.
      if !isNote, index > 0, chance(70) { message.text += DeskGenerator.quoted(last) }
      if !isNote { last = message.text }
      message.messageID = "<\(random.next())@desk.example>"
      if chance(3) { message.attachments = [try attachment()] }
      message.subject = index == 0 ? ticket.subject : "Re: " + ticket.subject
      let body: EventBody = isNote ? .note(message) : isReply ? .reply(message) : .message(message)
      try store.add(
        body, to: ticket.id, at: time, by: isNote || isReply ? author.id : nil, as: actor)
      time = min(
        now, time.adding(milliseconds: Int64.random(in: 600_000...86_400_000, using: &random)))
    }
    let age = now.milliseconds(since: start)
    let isOld = age > 30 * 86_400_000
    if chance(isOld ? 95 : 30) {
      let status = isOld && chance(80) ? Status.closed : chance(50) ? .solved : .pending
      try store.perform(
        .set(.status, status.rawValue), on: ticket.id, at: time, by: nil, as: actor)
    }
  }

  /// About five messages, seldom very many.
  private mutating func threadLength() -> Int {
    var length = 1
    while length < 400, chance(length < 12 ? 79 : 93) { length += 1 }
    return length
  }

  private mutating func text() -> String {
    let script = Vocabulary.Script.random(using: &random)
    var text = ""
    for _ in 0..<Int.random(in: 2...8, using: &random) {
      let length = Int.random(in: 6...18, using: &random)
      text += vocabulary.words(length, in: script, using: &random) + ".\n"
    }
    return text
  }

  /// A mail as mail programs quote it, cut where people do.
  private static func quoted(_ text: String) -> String {
    var quote = "\nThey wrote:\n"
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), maxSplits: longestQuote).prefix(
      longestQuote)
    {
      quote += "> "
      quote += Substring(line)
      quote += "\n"
    }
    return quote
  }

  private static let longestQuote = 24

  /// One of a few files, as logos and forms are sent again and again.
  private mutating func attachment() throws -> Attachment {
    let number = skewed(100)
    if let known = files[number] { return known }
    let content = [UInt8](repeating: UInt8(number), count: 1_000 + number * 100)
    let attachment = Attachment(
      name: "form\(number).pdf", mediaType: "application/pdf", size: content.count,
      blob: try store.addBlob(content), isInline: false)
    files[number] = attachment
    return attachment
  }

  /// A number below `count`, the small ones more often.
  private mutating func skewed(_ count: Int) -> Int {
    let unit = Double(random.next() >> 11) / Double(1 << 53)
    return min(count - 1, Int(unit * unit * Double(count)))
  }

  private mutating func chance(_ percent: Int) -> Bool {
    random.next() % 100 < UInt64(percent)
  }
}
