import Commands
import Foundation
import Store
import Tickets
import Randomness

@testable import ttydesk

/// A desk in a folder of its own, with tickets of every kind and a clock that stands.
final class TestDesk {
  let folder: DeskFolder
  let clock = TestClock()
  let session: Session

  var store: Store { session.store }

  init() throws {
    let path = FileManager.default.temporaryDirectory.path + "/ttydesk-screen-" + UUID().uuidString
    folder = DeskFolder(path: path)
    let store = try Store.create(
      in: folder, name: "Test", admin: AccountProfile(name: "root", displayName: "Root Admin"),
      surroundings: TestDesk.surroundings(clock, seed: 1))
    let invocation = try CommandLineParser.parse(["--desk", path])
    session = Session(
      program: Program(invocation: invocation, output: Output(invocation)), store: store,
      actor: try store.actor(try store.account(nameOrAddress: "root")), names: Names(store))
  }

  deinit {
    store.close()
    folder.remove()
  }

  static func surroundings(_ clock: TestClock, seed: UInt64) -> Surroundings {
    Surroundings(
      now: { clock.now }, random: SplitMix64(seed: seed), origin: nil, timeZone: { _ in .utc })
  }

  /// Another process at work on the same desk.
  func colleague() throws -> Session {
    let store = try Store.open(folder, surroundings: TestDesk.surroundings(clock, seed: 2))
    return Session(
      program: session.program, store: store,
      actor: try store.actor(try store.account(nameOrAddress: "alice")), names: Names(store))
  }

  /// Two queues, two agents, four tickets, and one of each thing that has a name.
  func furnish() throws {
    let actor = session.actor
    let support = try store.setQueue(Queue(name: "Support"), as: actor)
    try store.setQueue(Queue(name: "Billing"), as: actor)
    try store.addAccount(
      AccountProfile(name: "alice", displayName: "Alice", addresses: ["alice@desk.example"]),
      grants: [Grant(role: .agent)], as: actor)
    try store.define(
      .macroSet(Macro(name: "close", set: ["status=solved"], tags: ["done"], note: "Closed.")),
      as: actor)
    try store.define(
      .answerSet(CannedAnswer(name: "hello", text: "Hello {{requester.first}},")), as: actor)
    try store.define(.viewSet(SavedView(name: "VIP", query: "tag:vip")), as: actor)
    for (index, subject) in ["Paper jam", "Wrong invoice", "No signal", "Lost parcel"].enumerated()
    {
      clock.advance(60_000)
      try receive(
        subject, from: index == 1 ? "bob@example.net" : "ann@example.org", queue: support,
        files: index == 3 ? [("list.txt", Array("one\ntwo\n".utf8))] : [])
    }
    let first = try ticket(1)
    try store.link(.related, first, to: try ticket(2), as: actor)
  }

  /// Takes in a mail.
  func receive(
    _ subject: String, from address: String, queue: Identifier, text: String? = nil,
    files: [(name: String, content: [UInt8])] = []
  ) throws {
    try store.attaching(files) { attachments in
      var message = Message(
        from: Contact(name: address.prefix(1).uppercased() + "nn Lee", address: address),
        channel: .email, sentAt: clock.now,
        text: text
          ?? """
          Hello, this is about: \(subject). See https://example.org/help and please answer.

          On Monday Root wrote:
          > What is it about?
          > Tell me.

          --
          Ann Lee
          Example Ltd
          """)
      message.subject = subject
      message.attachments = attachments
      _ = try store.receive(message, queue: queue, as: session.actor)
    }
  }

  func ticket(_ number: Int) throws -> Ticket { try store.ticket(named: "\(number)") }
}
