/// What an import brought into the desk.
package struct IntakeSummary: Sendable, Hashable {
  /// A file or message that could not be taken in, and why.
  package struct Failure: Sendable, Hashable {
    package let file: String
    package let error: String

    package init(file: String, error: String) {
      self.file = file
      self.error = error
    }
  }

  /// Messages that were taken in.
  package var messages = 0
  /// Tickets that were opened.
  package var tickets = 0
  /// Messages or tickets that were here already.
  package var duplicates = 0
  package var failed: [Failure] = []

  package init() {}
}
