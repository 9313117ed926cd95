import Foundation

/// A terminal that the test plays itself, byte for byte, with a program in it.
package final class PseudoTerminal {
  private var descriptor: Int32
  private let process: pid_t
  /// All that the program has sent so far.
  package private(set) var output = ""
  /// What to answer to each question for the status; nil leaves it unanswered.
  package var statusAnswer: (() -> String?)?

  package enum Failure: Error {
    case noTerminal(Int32)
  }

  /// Linux' requests to a terminal, which are macros that Swift doesn't import.
  private enum Request {
    static let setSize: UInt = 0x5414
    static let number: UInt = 0x8004_5430
    static let unlock: UInt = 0x4004_5431
  }

  /// `POSIX_SPAWN_SETSID`, likewise.
  private static let newSession: Int16 = 0x80

  /// Starts a program: the probe, unless another is given.
  package init(
    columns: UInt16 = 80, rows: UInt16 = 24, program: [String] = [TmuxSession.probe],
    environment: [String: String] = [:]
  ) throws {
    descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: UInt32 = 0
    var unlocked: Int32 = 0
    var size = [rows, columns, 0, 0]
    guard descriptor >= 0, ioctl(descriptor, Request.unlock, &unlocked) == 0,
      ioctl(descriptor, Request.number, &number) == 0,
      ioctl(descriptor, Request.setSize, &size) == 0
    else { throw Failure.noTerminal(errno) }
    let path = "/dev/pts/\(number)"

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session opens is the one whose hangups it hears of.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    process = try Command.start(
      program, actions: &actions, flags: PseudoTerminal.newSession,
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8"].merging(environment) { $1 })
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    hangUp()
  }

  /// Sends bytes as a terminal does for keys.
  package func send(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }

  /// Closes the line, as a lost connection does.
  package func hangUp() {
    close(descriptor)
    descriptor = -1
  }

  /// Reads until all sent so far is as wanted; false if that takes too long.
  package func readUntil(seconds: Double = 90, _ isWanted: (String) -> Bool) -> Bool {
    let end = Date().addingTimeInterval(seconds)
    while !isWanted(output), Date() < end {
      read()
    }
    return isWanted(output)
  }

  /// Reads whatever comes in this time.
  package func read(seconds: Double) {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      read()
    }
  }

  private func read() {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, 10) > 0 else { return }
    var bytes: [UInt8] = .init(repeating: 0, count: 65_536)
    let count = Foundation.read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return }
    let text = String(decoding: bytes[..<count], as: UTF8.self)
    output += text
    for _ in 0..<PseudoTerminal.questions(in: text) {
      if let answer = statusAnswer?() {
        send(answer)
      }
    }
  }

  /// How often the status is asked for.
  package static func questions(in text: String) -> Int {
    text.components(separatedBy: "\u{1B}[5n").count - 1
  }
}
