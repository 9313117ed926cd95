import Glibc
import Tickets

/// A hub and a copy of it, both run as the real program with a pipe between them.
struct MeasuredCopy {
  /// What one talk with the hub took.
  struct Talk {
    let copy: MeasuredProgram
    let hub: MeasuredProgram
    /// Milliseconds until the copy said that it was done; it may go on with what can wait.
    let answer: Double
    /// The events that went up and came down.
    let sent: Int
    let received: Int
    /// As counted at the pipe, compressed where the program compresses.
    let bytesUp: Double
    let bytesDown: Double

    var bytes: Double { bytesUp + bytesDown }
    var processor: Double { copy.processor + hub.processor }
  }

  private let program: String
  private let hub: String
  private let copy: String
  private let folder: String

  /// Makes a desk a hub.
  ///
  /// - `program`: The file of `ttydesk`.
  /// - `hub`: The desk.
  /// - `folder`: Where the copy and what the programs print will be.
  init(program: String, hub: String, folder: String) throws {
    self.program = try Files.path(program)
    self.hub = hub
    self.folder = folder
    copy = folder + "/copy"
    try Programs.run(
      self.program, ["hub", "init", "--desk", hub, "--name", "bench"], output: "/dev/null")
  }

  func clone() throws -> Talk {
    try talk(["clone", remote, copy])
  }

  func sync() throws -> Talk {
    try talk(["sync", "--desk", copy])
  }

  /// Writes a note to a ticket while nobody talks with the hub.
  func note(_ text: String, on ticket: Int) throws {
    try Programs.run(
      program, ["note", "\(ticket)", "--body", text, "--desk", copy], output: "/dev/null")
  }

  /// What the link itself takes: its command, with a program that ends at once for a hub.
  func connect() throws -> MeasuredProgram {
    let command = try MeasuredCopy.command(
      running: [try Files.path("/bin/true")], report: hubReport)
    return try MeasuredProgram.run(
      ["/bin/sh", "-c", command], output: "/dev/null", report: folder + "/copy-report")
  }

  private func talk(_ arguments: [String]) throws -> Talk {
    unlink(hubReport)
    let output = folder + "/answer"
    let start = try Files.now()
    let used = try MeasuredProgram.run(
      [program] + arguments + ["--json"], output: output,
      report: folder + "/copy-report")
    let answer = try JSONObject(parsing: Array(Files.read(output).utf8))
    return Talk(
      copy: used, hub: try MeasuredProgram.read(hubReport),
      answer: try Files.timeOfChange(output) - start,
      sent: try answer.optional("sent") ?? 0, received: try answer.required("received"),
      bytesUp: Double(try answer.required("bytesUp") as Int),
      bytesDown: Double(try answer.required("bytesDown") as Int))
  }

  private var hubReport: String { folder + "/hub-report" }

  /// The hub, as a command that ends at once and leaves it running.
  ///
  /// So the copy does not wait for the hub, whose use would be counted as the copy's own. A shell
  /// gives a program in the background no input, unless it is named.
  private var remote: String {
    get throws {
      let command = try MeasuredCopy.command(
        running: [program, "hub", "serve", "--desk", hub], report: hubReport)
      return "exec:exec 3<&0; \(command) <&3 3<&- &"
    }
  }

  private static func command(running words: [String], report: String) throws -> String {
    ([try MeasuredProgram.ownFile, "measured", report] + words).map { "'\($0)'" }
      .joined(separator: " ")
  }
}
