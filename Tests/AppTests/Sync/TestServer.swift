import Foundation
import TerminalSupport

/// A real sshd on this machine, on a port of its own, that lets a hub's people in by their keys.
///
/// It runs as whoever runs the tests, with host keys and `authorized_keys` in a folder of its own.
final class TestServer {
  let folder: URL
  private let port: Int
  private var keys: [String: String] = [:]

  enum Failure: Error {
    case notStarted(String)
  }

  /// Starts the server.
  ///
  /// - Throws: ``Failure/notStarted(_:)`` with the server's log.
  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ttydesk-ssh-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    port = Int.random(in: 20_000...59_000)
    _ = try makeKey("host")
    try Data().write(to: folder.appendingPathComponent("authorized_keys"))
    try Data(configuration.utf8).write(to: folder.appendingPathComponent("sshd_config"))
    // Without privilege separation's folder, which a package's start script makes, it ends at once.
    if geteuid() == 0 {
      try FileManager.default.createDirectory(
        atPath: "/run/sshd", withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o755])
    }
    // It leaves a server behind; see `Command` for why that is no task for `Process`.
    _ = try Command.run(["/usr/sbin/sshd", "-f", path("sshd_config"), "-E", path("log")])
    try waitForPort()
  }

  deinit {
    let text = try? String(contentsOfFile: path("pid"), encoding: .utf8)
    let id = text.flatMap { pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
    if let id { kill(id, SIGTERM) }
    try? FileManager.default.removeItem(at: folder)
  }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// The public key's file of somebody who has none yet.
  @discardableResult
  func makeKey(_ name: String) throws -> String {
    _ = try Command.run([
      "/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path(name), "-C", name,
    ])
    return path(name) + ".pub"
  }

  /// Lets in whoever these lines say, and nobody else.
  func authorize(_ lines: String) throws {
    try Data(lines.utf8).write(to: folder.appendingPathComponent("authorized_keys"))
  }

  /// The remote of a desk behind this server.
  func remote(_ desk: String) -> String {
    "ssh://\(NSUserName())@127.0.0.1:\(port)\(desk)"
  }

  /// What makes ttydesk come with somebody's key.
  func environment(_ key: String) -> [String: String] {
    ["TTYDESK_SSH": "ssh -F '\(clientConfiguration(key))'"]
  }

  private func clientConfiguration(_ key: String) -> String {
    let file = path("config-\(key)")
    let text = """
      IdentityFile "\(path(key))"
      IdentitiesOnly yes
      IdentityAgent none
      StrictHostKeyChecking no
      UserKnownHostsFile "\(path("known_hosts"))"
      LogLevel ERROR
      ConnectTimeout 60

      """
    try? Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  private var configuration: String {
    """
    Port \(port)
    ListenAddress 127.0.0.1
    HostKey "\(path("host"))"
    AuthorizedKeysFile "\(path("authorized_keys"))"
    PidFile "\(path("pid"))"
    StrictModes no
    UsePAM no
    PasswordAuthentication no
    KbdInteractiveAuthentication no
    PermitRootLogin yes
    PrintMotd no
    MaxStartups 100

    """
  }

  private func waitForPort() throws {
    let end = Date().addingTimeInterval(90)
    while Date() < end {
      if canConnect { return }
      usleep(50_000)
    }
    throw Failure.notStarted((try? String(contentsOfFile: path("log"), encoding: .utf8)) ?? "")
  }

  private var canConnect: Bool {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}
