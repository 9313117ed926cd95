internal import Intake
internal import Tickets
import Randomness

/// Puts phrases together to threads, no two alike, the same ones for the same seed.
struct ThreadMaker {
  private var random: SplitMix64
  private var order = 20_417

  /// Who writes to the queue for colleagues.
  private static let colleagues = [
    Person("Petra Sandoval", "petra@lanternfish.example"),
    Person("Wren Abara", "wren@lanternfish.example"),
    Person("Henrike Möller", "henrike@lanternfish.example"),
    Person("Bastien Roux", "bastien@lanternfish.example"),
  ]

  private static let devices = [
    "Pilot 2", "Pilot 2 S", "Harbour 6", "Harbour 9", "Dory", "Dory Mini", "Beacon", "Keel",
  ]

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// So many threads in the language of a phrasebook.
  mutating func threads(_ count: Int, from book: Phrasebook) -> [SampleThread] {
    var deck: [Card] = []
    return (0..<count).map { index in
      if deck.isEmpty { deck = Card.all(of: book).shuffled(using: &random) }
      let card = deck.removeLast()
      let people = card.topic.queue == .it ? ThreadMaker.colleagues : book.people
      return thread(card, of: book, from: people[index % people.count])
    }
  }

  /// What one thread is about, and in which words.
  private struct Card {
    let topic: Topic
    let subject: String
    let problem: String

    static func all(of book: Phrasebook) -> [Card] {
      book.topics.flatMap { topic in
        topic.subjects.flatMap { subject in
          topic.problems.map { Card(topic: topic, subject: subject, problem: $0) }
        }
      }
    }
  }

  private mutating func thread(
    _ card: Card, of book: Phrasebook, from person: Person
  ) -> SampleThread {
    order += Int.random(in: 1...97, using: &random)
    let slots = ["{order}": "LF-\(order)", "{device}": pick(ThreadMaker.devices)]
    let newest = age()
    let status = status(newest)
    let agent = pick(SampleAgent.working(on: card.topic.queue))
    let isAssigned = status != .new || chance(15)
    let channel = channel()
    return SampleThread(
      card.subject.filled(slots), from: person, newest, in: card.topic.queue, status, priority(),
      to: isAssigned ? agent : nil, by: channel, tags: tags(card.topic),
      fields: ["order": "LF-\(order)", "device": slots["{device}"] ?? ""],
      isRead: chance(status.isActive ? 50 : 95),
      entries(card, status, agent: agent, book: book, person: person).map { $0.filled(slots) })
  }

  // MARK: What is said

  private mutating func entries(
    _ card: Card, _ status: Status, agent: SampleAgent, book: Phrasebook, person: Person
  ) -> [SampleEntry] {
    var entries = [opening(card, book, person)]
    let answer = answer(pick(card.topic.answers), book, person)
    switch status {
    case .new:
      if chance(12) {
        entries.append(
          .message(after: pause(hours: 2...20), letter(pick(book.reminders), book, person)))
      }
    case .open:
      entries.append(.reply(agent, after: pause(hours: 1...9), answer))
      let reminder = letter(pick(book.reminders), book, person)
      entries.append(
        .message(after: pause(hours: 2...30), reminder + quote(answer, by: agent, book)))
    case .hold:
      entries.append(.note(agent, after: pause(hours: 1...5), pick(ThreadMaker.notes)))
    case .pending:
      entries.append(.reply(agent, after: pause(hours: 1...12), answer))
    case .solved, .closed:
      if chance(20) {
        entries.append(.note(agent, after: pause(hours: 1...3), pick(ThreadMaker.notes)))
      }
      entries.append(.reply(agent, after: pause(hours: 1...12), answer))
      if chance(55) {
        let thanks = letter(pick(book.thanks), book, person)
        entries.append(
          .message(after: pause(hours: 1...40), thanks + quote(answer, by: agent, book)))
      }
    }
    return entries
  }

  private mutating func opening(
    _ card: Card, _ book: Phrasebook, _ person: Person
  ) -> SampleEntry {
    let details = book.details.shuffled(using: &random).prefix(chance(40) ? 2 : 1)
    let text = letter(([card.problem] + details).joined(separator: "\n"), book, person)
    return .message(text, files: chance(9) ? [SampleFiles.photo("{device}.png")] : [])
  }

  private mutating func letter(_ text: String, _ book: Phrasebook, _ person: Person) -> String {
    "\(pick(book.greetings))\n\n\(text)\n\n\(pick(book.farewells))\n\(person.name ?? "")"
  }

  private func answer(_ text: String, _ book: Phrasebook, _ person: Person) -> String {
    book.agentGreeting.filled(["{name}": person.name ?? ""]) + "\n\n\(text)\n\n"
      + book.agentFarewell
  }

  private func quote(_ text: String, by agent: SampleAgent, _ book: Phrasebook) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let name = agent == .me ? "Lanternfish" : agent.displayName
    return "\n\n" + book.attribution.filled(["{name}": name]) + "\n"
      + lines.map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
  }

  /// What colleagues write to each other, whatever language the customer speaks.
  private static let notes = [
    "Called the warehouse: the part is on the Thursday van.",
    "@tomas can we do this under goodwill? It is two weeks out of warranty.",
    "Same serial range as the February batch. Put it on the list for @aiko.",
    "Checked the order: paid in full, delivered, signed for by a neighbour.",
    "@leyla please look at the VAT number before we answer.",
    "Third one this month from the same building. Water hardness there is 21 °dH.",
    "Promised a call back before noon.",
    "Asked the workshop for a photo of the seal. Waiting.",
  ]

  // MARK: How it went

  /// From minutes to sixty days ago, most of it lately.
  private mutating func age() -> Span {
    let part = Double.random(in: 0..<1, using: &random)
    return .minutes(11 + Int(part * part * 86_000))
  }

  private mutating func status(_ newest: Span) -> Status {
    switch newest.minutes {
    case ..<(20 * 60): pick([.new, .new, .new, .open, .open, .pending, .solved])
    case ..<(5 * 24 * 60): pick([.new, .open, .open, .pending, .hold, .solved, .solved, .solved])
    case ..<(16 * 24 * 60):
      pick([.pending, .hold, .solved, .solved, .solved, .solved, .closed, .closed])
    default: pick([.solved, .closed, .closed, .closed])
    }
  }

  private mutating func priority() -> Priority {
    pick([.low, .normal, .normal, .normal, .normal, .normal, .normal, .normal, .high, .high])
  }

  private mutating func channel() -> Channel {
    pick([.email, .email, .email, .email, .email, .email, .web, .web, .chat, .phone])
  }

  private mutating func tags(_ topic: Topic) -> [String] {
    var tags = [topic.tag]
    if chance(6) { tags.append("vip") }
    if chance(10) { tags.append("warranty") }
    return tags
  }

  // MARK: Chance

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func pause(hours: ClosedRange<Int>) -> Span {
    let minutes = hours.lowerBound * 60...hours.upperBound * 60
    return .minutes(Int.random(in: minutes, using: &random))
  }
}
