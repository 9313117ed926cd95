import Foundation
import Testing

/// A hub behind a real sshd, and people with a key and a copy of its desk each.
final class Team {
  let hub: Desk
  let server: TestServer
  private(set) var copies: [String: Desk] = [:]

  /// A hub with people in it, none of whom has a copy yet.
  init(_ people: String...) throws {
    hub = try Desk()
    server = try TestServer()
    try hub.run("hub", "init")
    for name in people { try enrol(name) }
  }

  /// Gives somebody an account and a key, and lets them in.
  func enrol(_ name: String, role: String = "agent") throws {
    let key = try server.makeKey(name)
    let answer = try hub.run(
      "account", "add", name, "--role", role, "--key", key, "--address", "\(name)@desk.example")
    #expect(answer.code == 0, "\(answer.errors)")
    try authorize()
  }

  /// Gives sshd the lines that the hub prints.
  func authorize() throws {
    try server.authorize(try hub.run("hub", "authorized-keys").output)
  }

  /// Makes somebody's copy over ssh.
  @discardableResult
  func clone(_ name: String, key: String? = nil) throws -> Answer {
    let desk = try Desk(isMade: false)
    copies[name] = desk
    return try desk.run(
      "clone", server.remote(hub.path), "--json", environment: server.environment(key ?? name))
  }

  func copy(_ name: String) throws -> Desk { try #require(copies[name]) }

  /// Syncs somebody's copy.
  @discardableResult
  func sync(_ name: String, _ arguments: String..., key: String? = nil) throws -> Answer {
    try copy(name).start(
      ["sync", "--json"] + arguments, environment: server.environment(key ?? name))()
  }

  /// The lines of the hub's log.
  var log: [[String: Any]] {
    get throws {
      try String(contentsOfFile: hub.path + "/hub/hub.log", encoding: .utf8)
        .split(separator: "\n").map { line in
          try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }
  }
}
