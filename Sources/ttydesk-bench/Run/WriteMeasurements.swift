import Database
import Store
import Tickets

/// One change, safe on the disk and in the search index when it returns.
struct WriteMeasurements {
  let desk: MeasuredDesk
  let bareDesk: BareDesk

  private static let runs = 41

  func run(_ report: (Measurement) -> Void) throws {
    let ticket = try desk.store.ticket(named: "1")
    var turn = 0
    func text() -> String {
      turn += 1
      return "Reply \(turn): we looked at it and sent you a new one today.\n"
    }
    try report(
      compare("one reply") {
        var message = Message(
          from: desk.actor.account.contact, channel: .email, sentAt: Benchmark.now, text: text())
        message.author = desk.actor.id
        try desk.store.perform(.reply(message, seen: nil), on: ticket.id, as: desk.actor)
      })
    try report(
      compare("one note") {
        let message = Message(
          from: desk.actor.account.contact, channel: .web, sentAt: Benchmark.now, text: text())
        try desk.store.perform(.note(message), on: ticket.id, as: desk.actor)
      })
    try report(
      compare("one set") {
        turn += 1
        let priority = Priority.allCases[turn % Priority.allCases.count]
        try desk.store.perform(.set(.priority, priority.rawValue), on: ticket.id, as: desk.actor)
      })
  }

  private func compare(_ name: String, ours: () throws -> Void) throws -> Measurement {
    try desk.compare(
      name, with: "bare transaction", target: 2, runs: WriteMeasurements.runs, isProcessor: false,
      ours: ours
    ) {
      try bareDesk.add("Re: something", "Agent agent@desk.example", "Reply: we looked at it.\n")
    }
  }
}
