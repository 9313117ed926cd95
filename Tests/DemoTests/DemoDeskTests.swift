import Demo
import Foundation
import Store
import Testing
import Tickets

/// The sample desk as those find it who open it.
///
/// One desk is filled for all tests of a run; they only read it.
@Suite(.serialized) struct DemoDeskTests {
  let desk: SampleDesk

  init() throws {
    desk = try SampleDesk.shared.get()
  }

  @Test func `there are about four hundred tickets, a third of them open`() throws {
    #expect((390...420).contains(try desk.tickets().count))
    #expect((100...180).contains(try desk.list("is:open").count))
  }

  @Test func `progress goes up to all tickets`() throws {
    #expect(desk.progress == desk.progress.sorted())
    #expect(try desk.progress.last == desk.tickets().count)
  }

  @Test func `each status, priority and channel occurs`() throws {
    let tickets = try desk.tickets()
    #expect(Set(tickets.map(\.status)) == Set(Status.allCases))
    #expect(Set(tickets.map(\.priority)) == Set(Priority.allCases))
    #expect(Set(tickets.map(\.channel)) == Set(Channel.allCases))
  }

  @Test func `each role that policy knows is somebody's`() throws {
    let grants = try desk.store.namedAccounts().flatMap(\.grants)
    #expect(Set(grants.map(\.role)) == Set(Role.allCases))
    #expect(grants.contains { $0.queue != nil })
  }

  @Test func `there are four queues and eight organizations, two with company access`() throws {
    #expect(try desk.store.queues().map(\.queue.name) == ["Support", "Billing", "Returns", "IT"])
    let organizations = try desk.store.organizations().map(\.organization)
    #expect(organizations.count == 8)
    #expect(organizations.count { $0.hasCompanyAccess } == 2)
    for organization in organizations {
      #expect(try !desk.list("org:\"\(organization.name)\"").isEmpty)
    }
  }

  @Test func `each view finds something, and some of it is late or about to be`() throws {
    for view in try desk.store.views(for: desk.admin.id) {
      #expect(try !desk.list(view.query).isEmpty, "\(view.name)")
    }
    for state in ["overdue", "breaching", "snoozed", "held", "merged", "watching", "unread"] {
      let isWatched = state == "watching"
      #expect(try isWatched || !desk.list("is:\(state)").isEmpty, "\(state)")
    }
    #expect(try desk.list("is:overdue").count < desk.list("is:open").count / 2)
  }

  @Test func `answers and macros use only placeholders that are filled`() throws {
    let texts =
      try desk.store.answers().map(\.text)
      + desk.store.macros().flatMap { [$0.reply, $0.note].compactMap { $0 } }
    #expect(texts.count > 8)
    let values = Dictionary(uniqueKeysWithValues: Placeholders.names.map { ($0, "filled") })
    for text in texts {
      #expect(!Placeholders.fill(text, with: values).contains("{{"))
    }
  }

  @Test func `the newest message is some minutes old, and the ages go back two months`() throws {
    let now = SampleDesk.now
    let tickets = try desk.tickets()
    for ticket in tickets {
      #expect(ticket.updatedAt <= now, "\(ticket.subject)")
      #expect(ticket.createdAt <= ticket.updatedAt)
    }
    let minutes = tickets.map { now.milliseconds(since: $0.updatedAt) / 60_000 }
    #expect((1...10).contains(minutes.min() ?? 0))
    #expect(minutes.count { $0 < 60 } >= 10)
    #expect(minutes.count { $0 < 24 * 60 } >= 60)
    #expect(minutes.count { $0 > 30 * 24 * 60 } >= 40)
  }

  @Test func `one thread has sixty messages, and one a log of two hundred lines`() throws {
    let tickets = try desk.tickets()
    #expect(tickets.map(\.messageCount).max() == 60)
    let logs = try tickets.flatMap(desk.messages).flatMap(\.attachments)
      .filter { $0.name.hasSuffix(".log") }
    let log = try #require(logs.first)
    let text = String(decoding: try desk.store.readBlob(log.blob), as: UTF8.self)
    #expect(text.split(separator: "\n").count == 200)
  }

  @Test func `notes mention people, replies are by agents, and files come along`() throws {
    let messages = try desk.tickets().flatMap(desk.messages)
    #expect(messages.contains { $0.mentions.contains(desk.admin.id) })
    #expect(messages.count { !$0.mentions.isEmpty } > 10)
    #expect(messages.count { !$0.attachments.isEmpty } > 30)
    #expect(messages.count { $0.text.contains("\n> ") } > 40)
  }

  @Test func `every attachment can be read, and every picture is one`() throws {
    for file in try desk.tickets().flatMap(desk.messages).flatMap(\.attachments) {
      let content = try desk.store.readBlob(file.blob)
      #expect(content.count == file.size)
      if file.mediaType == "image/png" {
        #expect(content.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
      } else {
        #expect(String(validating: content, as: UTF8.self) != nil)
      }
    }
  }

  @Test(arguments: [
    "screams", "Kanzlei", "dédicace", "concurso", "suocera", "temporizador", "woonboot",
    "trzecim", "eniştem", "батарейка", "給湯室", "水箱", "미지근합니다", "الهيل", "המכונה", "มด",
  ])
  func `a word of each language is found`(word: String) throws {
    #expect(try !desk.list(word).isEmpty)
  }

  @Test func `every address belongs to nobody`() throws {
    let reserved = [".example", "example.org", "example.com", "example.net"]
    for message in try desk.tickets().flatMap(desk.messages) {
      for contact in [message.from] + message.to + message.cc where !contact.address.isEmpty {
        let domain = contact.address.split(separator: "@").last.map(String.init) ?? ""
        #expect(reserved.contains { domain == $0 || domain.hasSuffix($0) }, "\(contact.address)")
      }
      for word in message.text.split(whereSeparator: \.isWhitespace) where word.contains(".") {
        let word = word.trimmingCharacters(in: .punctuationCharacters)
        guard word.contains("@") || word.hasPrefix("www.") || word.contains("://") else { continue }
        #expect(reserved.contains { word.contains($0) }, "\(word)")
      }
    }
  }

  @Test func `no two tickets begin alike, and no slot stays empty`() throws {
    var seen: Set<String> = []
    for ticket in try desk.tickets() {
      let messages = try desk.messages(of: ticket)
      let first = try #require(messages.first)
      #expect(seen.insert(ticket.subject + "\n" + first.text).inserted, "\(ticket.subject)")
      for text in [ticket.subject] + messages.map(\.text) {
        #expect(!text.contains("{"), "\(text)")
        #expect(!text.contains("@me "), "\(text)")
      }
    }
  }

  @Test func `the log verifies`() throws {
    let verification = try desk.store.verify()
    #expect(verification.findings.isEmpty)
    #expect(verification.isSound)
  }
}
