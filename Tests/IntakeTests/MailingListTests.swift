import Foundation
import Intake
import Store
import Testing
import Tickets
import TestSupport

/// A mailing list's archive of twenty years, where it is at hand.
@Suite(
  .enabled(if: Corpora.path("threads/r-sig-debian") != nil, "threads/r-sig-debian is not here"))
struct MailingListTests {
  private struct Expected: Decodable {
    let message_id: String
    let thread_id: String
    let refs_group: String
  }

  @Test func `the archive comes in whole, in the threads that its references make`() throws {
    let folder = try #require(Corpora.path("threads/r-sig-debian"))
    let desk = try IntakeDesk()
    let mail = try MailImport(store: desk.store, queue: try desk.queue(), as: desk.admin)
    let summary = try mail.run([folder + "/raw"])
    #expect(summary.failed == [])
    // Python's mailbox finds 3662: it also parts two messages at a line "From the ..." of their text.
    #expect(summary.messages + summary.duplicates == 3660)

    let again = try mail.run([folder + "/raw"])
    #expect(again.messages == 0)

    var ticketOf: [String: Identifier] = [:]
    for ticket in try desk.tickets() {
      for message in try desk.store.messages(of: ticket, streams: [.public]) {
        if let id = message.message?.messageID { ticketOf[id] = ticket.id }
      }
    }
    let lines = try String(contentsOfFile: folder + "/expected-threads.jsonl", encoding: .utf8)
      .split(separator: "\n")
    let expected = try lines.map {
      try JSONDecoder().decode(Expected.self, from: Data($0.utf8))
    }.filter { ticketOf[$0.message_id] != nil }
    let byReferences = PairwiseScore(expected.map { (ticketOf[$0.message_id], $0.refs_group) })
    let byArchive = PairwiseScore(expected.map { (ticketOf[$0.message_id], $0.thread_id) })
    print("threads by references: \(byReferences); by the archive: \(byArchive)")
    #expect(expected.count >= 3640)
    #expect(byReferences.precision >= 0.99)
    #expect(byReferences.recall >= 0.99)
    #expect(try desk.store.verify().isSound)
  }
}
