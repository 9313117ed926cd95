import Foundation
import Store
import TerminalSupport
import Tickets

/// A desk for the real program: the user of this machine is its admin.
final class ScreenDesk {
  let folder: URL
  let store: Store
  let actor: Actor
  let queue: Identifier

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ttydesk-real-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let clock = TestClock()
    clock.advance(Int64(Date().timeIntervalSince1970 * 1_000) - clock.now.milliseconds - 60_000)
    store = try Store.create(
      in: DeskFolder(path: folder.path + "/desk"), name: "Test",
      admin: AccountProfile(
        name: "root", login: String(cString: getpwuid(geteuid()).pointee.pw_name)),
      surroundings: TestDesk.surroundings(clock, seed: 1))
    actor = try store.actor(try store.account(nameOrAddress: "root"))
    queue = try store.setQueue(Queue(name: "Support"), as: actor)
  }

  deinit {
    store.close()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Takes in a mail.
  func receive(_ subject: String, _ text: String = "Please help.", name: String = "Ann Lee") throws
  {
    var message = Message(
      from: Contact(name: name, address: "ann@example.org"), channel: .email,
      sentAt: store.surroundings.now(), text: text)
    message.subject = subject
    message.messageID = "<\(subject.hashValue)@example.org>"
    _ = try store.receive(message, queue: queue, as: actor)
  }

  /// The program, as a command line.
  var command: [String] { [TmuxSession.built("ttydesk"), "--desk", folder.path + "/desk"] }

  /// An environment without anything of the person who runs the tests.
  var environment: [String: String] {
    ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC"]
  }

  /// The files of drafts.
  var drafts: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/desk/drafts")) ?? []
  }
}
