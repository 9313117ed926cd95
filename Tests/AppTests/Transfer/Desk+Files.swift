import Foundation

extension Desk {
  /// A file beside the desk; its path.
  func file(_ name: String, _ content: String) throws -> String {
    let path = folder.path + "/" + name
    try content.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  /// A mailbox of so many mails, each a ticket of its own.
  func mailbox(_ name: String, count: Int) throws -> String {
    try file(
      name,
      (1...count).map { number in
        """
        From a@example.org Mon Mar  2 10:04:00 2026
        From: Ann <ann\(number % 50)@example.org>
        Subject: Question \(number)
        Date: Mon, 2 Mar 2026 10:04:00 +0000
        Message-ID: <\(number)@example.org>

        This is question number \(number).

        """
      }.joined(separator: "\n"))
  }

  /// What a command without a desk of its own gives on another desk.
  func beside(_ name: String) -> [String: String] {
    ["TTYDESK_DIR": folder.path + "/" + name]
  }

  /// The names of all files that hold a word.
  func files(holding word: String, in folder: String) throws -> [String] {
    try shell("grep -rl '\(word)' '\(folder)'").split(separator: "\n").map(String.init)
  }

  /// What a line of shell prints.
  func shell(_ line: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }

  /// Starts the program and leaves it running.
  func launch(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = try Desk.program
    process.arguments = arguments
    process.environment = ["HOME": folder.path, "TTYDESK_DIR": path, "LC_ALL": "C.UTF-8"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}
