import Commands
import Store
import Text
import Tickets

extension Program {
  /// Does `ttydesk init`.
  func makeDesk() throws {
    let login = Environment.login
    let name = invocation.value(.name) ?? "\(login)'s desk"
    try makeDesk(called: name)
    guard !output.isJSON else {
      try output.write(
        [
          "desk": .string(folder.path), "name": .string(name), "account": .string(login),
          "queue": "Support",
        ] as JSON)
      return
    }
    try output.write(
      SafeLine("Made the desk \"\(name)\", with the queue Support and you, \(login), as its admin.")
    )
    try output.write(SafeLine("Try next:"))
    for line in nextSteps { try output.write(SafeLine("  " + line)) }
    try output.write(SafeLine(folder.path))
  }

  /// Makes a desk with one queue, whose first admin is the person at the keyboard.
  func makeDesk(called name: String) throws {
    let login = Environment.login
    let store = try Store.create(
      in: folder, name: name, admin: AccountProfile(name: login, login: login),
      surroundings: surroundings)
    defer { store.close() }
    guard let account = try store.account(login: login) else {
      throw StoreError.unknownAccount(login)
    }
    try store.setQueue(Queue(name: "Support"), as: try store.actor(account))
  }

  /// Three things to try, as they have to be typed for this desk.
  private var nextSteps: [String] {
    let desk = invocation.value(.desk).map { " --desk '\($0)'" } ?? ""
    return [
      "ttydesk\(desk) new --queue Support -r ann@example.org -s 'First question' -b 'Hello'",
      "ttydesk\(desk) import ~/Maildir --queue Support",
      "ttydesk\(desk)",
    ]
  }
}
