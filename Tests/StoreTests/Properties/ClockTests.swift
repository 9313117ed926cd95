import Store
import Testing
import Tickets
import Randomness

/// No clock decides anything: a wrong one changes the times that are shown, and nothing else.
@Suite struct ClockTests {
  private static let tenYears: Int64 = 10 * 365 * 86_400_000

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `clocks that are wrong by ten years change only times`(seed: UInt64) throws {
    let right = try happenings(seed) { 0 }
    var random = SplitMix64(seed: seed)
    #expect(try happenings(seed) { ClockTests.tenYears } == right)
    #expect(try happenings(seed) { -ClockTests.tenYears } == right)
    let wild = try happenings(seed) {
      Int64.random(in: -ClockTests.tenYears...ClockTests.tenYears, using: &random)
    }
    #expect(wild == right)
  }

  /// What the desk says after a history, all but its times and the hashes that cover them.
  private func happenings(_ seed: UInt64, error: @escaping () -> Int64) throws -> [String] {
    let desk = try TestDesk(seed: seed)
    desk.clock.error = error
    let history = History(desk, seed: seed, options: [.holds])
    try history.run(50)
    #expect(try history.store.verify().findings == [])
    return try history.tickets.flatMap { id -> [String] in
      let ticket = try #require(try history.store.ticket(id))
      let messages = try history.store.messages(
        of: ticket, streams: Set(EventStream.allCases), hidden: true)
      return [ticket.timeless]
        + messages.map { "\($0.kind) \($0.isHidden) \($0.message?.text ?? "")" }
    }
  }
}

extension Ticket {
  /// Everything that must not hang on a clock.
  fileprivate var timeless: String {
    """
    \(id.hex) \(number ?? 0) \(subject) \(queue.hex) \(status) \(priority)
    \(assignee?.hex ?? "") \(requester?.hex ?? "") \(tags) \(custom.sorted { $0.key < $1.key })
    \(links) \(watchers) \(copies) \(messageCount) \(noteCount) \(attachmentCount) \(isUnread)
    \(deletion != nil) \(hiddenMessages.count) \(mergedInto?.hex ?? "") \(absorbed) \(isHeld)
    \(setters.keys.sorted()) \(conflicts.map(\.values))
    """
  }
}
