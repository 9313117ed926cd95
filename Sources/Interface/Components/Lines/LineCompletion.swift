package import Text

/// One way to go on with a line that is being typed.
package struct LineCompletion: Hashable, Sendable {
  /// What the list shows.
  package let label: SafeLine
  /// What else is known of it.
  package let detail: SafeLine
  /// The whole line once it is taken.
  package let line: String

  /// A completion; see the properties.
  package init(_ label: SafeLine, detail: SafeLine = .empty, line: String) {
    self.label = label
    self.detail = detail
    self.line = line
  }
}
