import Foundation
import Store
import Testing

/// Counts the processor's instructions that the program takes, by `valgrind`: they repeat, however
/// busy the machine is.
enum InstructionCounter {
  private static let valgrind = "/usr/bin/valgrind"

  /// Whether valgrind is there.
  static var isAvailable: Bool { FileManager.default.isExecutableFile(atPath: valgrind) }

  /// Runs the program, which has to end well, on a desk.
  static func instructions(of arguments: [String], on desk: TestDesk) throws -> Int {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: valgrind)
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("ttydesk").path
    process.arguments =
      ["--tool=callgrind", "--callgrind-out-file=/dev/null", program, "--desk", desk.folder.path]
      + arguments
    // Sets and dictionaries have their elements in the same order each time.
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": "/nowhere", "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "SWIFT_DETERMINISTIC_HASHING": "1",
    ]
    let pipe = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(said)")
    let line = try #require(said.split(separator: "\n").last { $0.contains("Collected :") })
    return try #require(line.split(separator: " ").last.flatMap { Int($0) })
  }
}
