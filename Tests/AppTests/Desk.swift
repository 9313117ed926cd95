import Foundation

/// A desk in a folder of its own, worked on by running the program.
final class Desk {
  /// The folder, which is removed at the end.
  let folder: URL
  /// The desk inside of it.
  var path: String { folder.appendingPathComponent("desk").path }

  /// Makes the desk, unless the test does so itself.
  init(isMade: Bool = true) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ttydesk-app-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if isMade { try run("init", "--name", "Test") }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Runs the program on the desk and waits for it.
  ///
  /// - Throws: What the system says where the program cannot be run.
  @discardableResult
  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Answer {
    try start(arguments, input: input, environment: environment)()
  }

  /// Runs the program and gives what waits for its answer, so that several can run at once.
  func start(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> () throws -> Answer {
    let process = Process()
    process.executableURL = try Desk.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "TTYDESK_DIR": path, "LC_ALL": "C.UTF-8",
      "TZ": "UTC",
    ].merging(environment) { $1 }
    let name = folder.appendingPathComponent(UUID().uuidString).path
    for end in [".in", ".out", ".err"] {
      _ = FileManager.default.createFile(
        atPath: name + end, contents: end == ".in" ? Data(input.utf8) : nil)
    }
    process.standardInput = FileHandle(forReadingAtPath: name + ".in")
    process.standardOutput = FileHandle(forWritingAtPath: name + ".out")
    process.standardError = FileHandle(forWritingAtPath: name + ".err")
    try process.run()
    return {
      process.waitUntilExit()
      return Answer(
        code: process.terminationStatus,
        output: try String(contentsOfFile: name + ".out", encoding: .utf8),
        errors: try String(contentsOfFile: name + ".err", encoding: .utf8))
    }
  }

  /// A ticket of Ann's in the queue Support; its number.
  func ticket(_ subject: String = "Paper jam", text: String = "It jams.") throws -> String {
    try run(
      "new", "--queue", "Support", "--requester", "ann@example.org", "--name", "Ann Lee",
      "--subject", subject, "--body", text
    ).last
  }

  /// The program, which is built next to the tests.
  static var program: URL {
    get throws {
      let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(fileURLWithPath: tests).deletingLastPathComponent()
        .appendingPathComponent("ttydesk")
    }
  }
}
