internal import Screen
internal import Text

/// One row of a thread.
struct ThreadLine: Hashable, Sendable {
  var fragments: [Fragment]
  /// The role of what is left of the row.
  var fill: Role
  /// Whether it is the first row of a message, where its author stands.
  var isHead = false

  init(_ fragments: [Fragment], fill: Role = .thread, isHead: Bool = false) {
    self.fragments = fragments
    self.fill = fill
    self.isHead = isHead
  }

  init(_ line: SafeLine, _ role: Role, fill: Role = .thread) {
    self.init([Fragment(line, role)], fill: fill)
  }

  static let blank = ThreadLine([])

  /// All of it as one line.
  var text: SafeLine { fragments.reduce(.empty) { $0 + $1.line } }
}
