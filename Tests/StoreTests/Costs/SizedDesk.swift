import Foundation
import Randomness
import Store
import Tickets
import Randomness

/// A desk of any size, made quickly, in which words, queues and people are as common as in life.
struct SizedDesk {
  let desk: TestDesk
  private var random: SplitMix64
  /// How many tickets, from the first on, have a tag and a status that the others do not have.
  private static let early = 100

  init(tickets: Int) throws {
    desk = try TestDesk(seed: 5)
    random = SplitMix64(seed: 6)
    let store = desk.store
    var queues = [try desk.queue()]
    var agents: [Identifier] = []
    for name in ["Billing", "Returns", "Sales"] {
      queues.append(try store.setQueue(Queue(name: name), as: desk.admin))
      let profile = AccountProfile(name: "agent" + name, addresses: ["\(name)@desk.example"])
      agents.append(
        try store.addAccount(profile, grants: [Grant(role: .agent)], as: desk.admin))
    }
    try store.define(
      .viewSet(SavedView(name: "Urgent", query: "priority:urgent is:open", owner: nil)),
      as: desk.admin)
    for start in stride(from: 0, to: tickets, by: 500) {
      try store.bulk {
        for index in start..<min(start + 500, tickets) {
          try add(index, queues: queues, agents: agents)
        }
      }
    }
  }

  /// Lets the person who runs the tests work on the desk by the program.
  func letLogIn() throws {
    let login = NSUserName()
    guard try desk.store.account(login: login) == nil else { return }
    let profile = AccountProfile(name: login, login: login)
    try desk.store.addAccount(profile, grants: [Grant(role: .admin)], as: desk.admin)
  }

  private mutating func add(_ index: Int, queues: [Identifier], agents: [Identifier]) throws {
    let store = desk.store
    let contact = Contact(address: "person\(index / 10)@example.org")
    let requester = try store.correspondent(contact, as: desk.admin)
    var new = NewTicket(
      subject: "Ticket \(word()) \(index)", queue: queues[index % queues.count],
      priority: Priority.allCases[index % 4], requester: requester?.id)
    if index % 3 > 0 { new.assignee = agents[index % agents.count] }
    if index % 5 == 0 { new.tags = ["tag\(index % 7)"] }
    if index < SizedDesk.early { new.tags.append("early") }
    let time = desk.clock.tick()
    let ticket = try store.create(new, number: nil, at: time, as: desk.admin)
    var text = "common \(index % 50 == 0 ? "seldom " : "")"
    for _ in 0..<20 { text += word() + " " }
    var message = Message(from: contact, channel: .email, sentAt: time, text: text)
    message.messageID = "<\(index)@example.org>"
    message.author = requester?.id
    try store.add(.message(message), to: ticket.id, at: time, by: nil, as: desk.admin)
    if index % 4 != 0 {
      var status = Status.allCases[index % Status.allCases.count]
      if status == .hold { status = .pending }
      if index < SizedDesk.early, index % 2 == 1 { status = .hold }
      try store.perform(
        .set(.status, status.rawValue), on: ticket.id, at: time, by: nil, as: desk.admin)
    }
  }

  /// One of a thousand words, the first ones more often.
  private mutating func word() -> String {
    let unit = Double(random.next() >> 11) / Double(1 << 53)
    return "word\(Int(unit * unit * unit * 1_000))"
  }
}
