/// Stands for the changes that take a job back, which the driver keeps.
package struct UndoToken: Hashable, Sendable {
  /// From 1 up, each once.
  package var id: Int

  package init(id: Int) {
    self.id = id
  }
}
