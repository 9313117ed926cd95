import Glibc

/// A Fossil repository of a few tickets and a clone of it, which sync over Fossil's own files.
struct FossilCopy {
  /// What one sync took.
  struct Talk {
    let used: MeasuredProgram
    /// Bytes both ways, compressed, as Fossil counts them.
    let bytes: Double
  }

  private let fossil: String
  private let folder: String
  private let tickets: [String]

  /// Makes both repositories; nil if Fossil is not installed.
  init?(tickets count: Int, folder: String) throws {
    guard let fossil = Programs.find("fossil") else { return nil }
    self.fossil = fossil
    self.folder = folder
    // Its settings and its user's name, which it takes from nowhere else.
    setenv("FOSSIL_HOME", folder, 1)
    setenv("FOSSIL_USER", "bench", 1)
    let hub = folder + "/hub.fossil"
    let output = folder + "/fossil-output"
    try Programs.run(fossil, ["new", hub], output: output)
    tickets = try (1...count).map { number in
      try Programs.run(
        fossil, ["ticket", "add", "title", "Ticket \(number)", "status", "Open", "-R", hub],
        output: output)
      guard let id = Files.read(output).split(whereSeparator: \.isWhitespace).last else {
        throw BenchmarkError.incomplete("fossil made no ticket")
      }
      return String(id)
    }
    try Programs.run(
      fossil, ["clone", "file://" + hub, folder + "/copy.fossil"], output: output)
  }

  /// Adds a comment to a ticket of the clone.
  func comment(_ text: String, on ticket: Int) throws {
    try Programs.run(
      fossil,
      [
        "ticket", "set", tickets[ticket - 1], "icomment", text, "mimetype", "text/plain", "-R",
        folder + "/copy.fossil",
      ], output: "/dev/null")
  }

  func sync() throws -> Talk {
    let output = folder + "/fossil-output"
    let used = try MeasuredProgram.run(
      [fossil, "sync", "-R", folder + "/copy.fossil"], output: output,
      report: folder + "/fossil-report")
    // Such as: Sync done, wire bytes sent: 864  received: 302  remote:
    let words = Files.read(output).split(whereSeparator: \.isWhitespace)
    guard let start = words.lastIndex(of: "wire"), words.count > start + 5,
      let sent = Int(words[start + 3]), let received = Int(words[start + 5])
    else { throw BenchmarkError.incomplete("fossil sync counts no bytes") }
    return Talk(used: used, bytes: Double(sent + received))
  }
}
