/// Where an import has come to in a mailbox, so that a killed one goes on there.
package struct ImportPlace: Sendable, Hashable {
  /// The file of the mailbox.
  package let file: String
  /// The message's first byte in it.
  package let offset: Int

  package init(file: String, offset: Int) {
    self.file = file
    self.offset = offset
  }
}
