/// A program to run on something of the desk.
struct ExternalRun: Sendable, Hashable {
  /// The program and its arguments; no shell sees them.
  var arguments: [String]
  /// The file that it reads as its standard input; nil for the terminal.
  var input: String?
  /// Whether it shows a window of its own and needs no terminal.
  var isDetached = false
  /// Whether the person wants to read what it wrote before the screen comes back.
  var waitsForKey = false
}
