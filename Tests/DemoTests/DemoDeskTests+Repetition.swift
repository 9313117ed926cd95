@testable import Demo
import Store
import Testing
import Tickets

/// The same desk for the same moment and seed, moved along with the moment.
extension DemoDeskTests {
  @Test func `the same seed gives the same threads, another one others`() {
    #expect(words(of: 1) == words(of: 1))
    #expect(words(of: 1) != words(of: 2))
  }

  @Test func `filling again later gives the same desk, each message later`() throws {
    let later = SampleDesk.now.adding(milliseconds: 86_400_000 * 200)
    let first = try content(of: SampleDesk.shared.get())
    let second = try content(of: SampleDesk(now: later))
    #expect(first.map(\.what) == second.map(\.what))
    let days = zip(first, second).map { $1.sentAt.milliseconds(since: $0.sentAt) / 86_400_000 }
    #expect(Set(days) == [200])
  }

  private func words(of seed: UInt64) -> [String] {
    DemoDesk.threads(seed: seed).flatMap { thread in
      ["\(thread.subject) \(thread.status) \(thread.newest.minutes)"] + thread.entries.map(\.text)
    }
  }

  private func content(of desk: SampleDesk) throws -> [(what: [String], sentAt: Timestamp)] {
    try desk.tickets().flatMap { ticket in
      try desk.messages(of: ticket).map { message in
        let what = [ticket.subject, ticket.status.rawValue, message.text, message.from.address]
        return (what + ticket.tags + message.attachments.map(\.blob.hex), message.sentAt)
      }
    }
  }
}
