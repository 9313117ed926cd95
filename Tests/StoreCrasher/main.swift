// Writes to a desk until somebody kills it: store-crasher DESK SEED
//
// After each write that has returned it prints what must be there from then on:
//   event ID        an event of the log
//   erasing WORD    a word that will be erased; it may be there or not
//   erased WORD     a word that is in no file any more

import Glibc
import Store
import Tickets
import Randomness

/// What goes on in the desk.
struct Crasher {
  let store: Store
  let admin: Actor
  let queue: Identifier
  var random: SplitMix64

  init(folder: DeskFolder, seed: UInt64) throws {
    random = SplitMix64(seed: seed)
    let surroundings = Surroundings(
      now: { Timestamp(milliseconds: Int64(time(nil)) * 1_000) },
      random: SystemRandomNumberGenerator(), origin: nil, timeZone: { _ in .utc })
    store = try Store.open(folder, surroundings: surroundings)
    guard let account = try store.account(named: "root") else {
      throw StoreError.unknownAccount("root")
    }
    admin = try store.actor(account)
    queue = try store.queue(named: "Support").id
  }

  mutating func step() throws {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<4: confirm(try receive())
    case 4: confirm(try store.batch { try (0..<20).map { _ in try receive() } }.flatMap { $0 })
    case 5..<8:
      let ticket = try store.ticket(named: "1")
      confirm(try store.perform(.tag(word()), on: ticket.id, as: admin).map(\.id))
    default: try erase()
    }
  }

  /// Takes a mail in and gives the event's id.
  private mutating func receive() throws -> [Digest] {
    let word = word()
    var mail = Message(
      from: Contact(name: word, address: "\(word)@example.org"), channel: .email,
      sentAt: Timestamp(milliseconds: 0), text: "\(word) wrote this")
    mail.subject = word
    let bytes = [UInt8]("\(word) attached this".utf8)
    mail.attachments = [
      Attachment(
        name: word, mediaType: "text/plain", size: bytes.count,
        blob: try BlobFolder(path: store.folder.blobs).add(bytes))
    ]
    switch try store.receive(mail, queue: queue, as: admin) {
    case .duplicate: return []
    case .opened(_, let message), .joined(_, let message): return [message]
    }
  }

  private mutating func erase() throws {
    let word = word()
    var mail = Message(
      from: Contact(name: word, address: "\(word)@example.org"), channel: .email,
      sentAt: Timestamp(milliseconds: 0), text: "\(word) wrote this")
    mail.subject = word
    guard case .opened = try store.receive(mail, queue: queue, as: admin) else { return }
    let request = ErasureRequest(
      scope: .person(address: "\(word)@example.org"), basis: "test", reason: "test")
    let plan = try store.plan(request, as: admin)
    say("erasing \(word)")
    try store.erase(plan, for: request, as: admin)
    say("erased \(word)")
  }

  private mutating func word() -> String {
    "zqvxw\(String(UInt64.random(in: 0 ... .max, using: &random), radix: 36))"
  }

  private func confirm(_ events: [Digest]) {
    for event in events { say("event \(event.hex)") }
  }

  private func say(_ line: String) {
    let bytes = [UInt8](line.utf8) + [UInt8(ascii: "\n")]
    _ = write(STDOUT_FILENO, bytes, bytes.count)
  }
}

var crasher = try Crasher(
  folder: DeskFolder(path: CommandLine.arguments[1]), seed: UInt64(CommandLine.arguments[2]) ?? 0)
while true { try crasher.step() }
