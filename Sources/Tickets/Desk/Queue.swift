/// A place where tickets wait, with the people who may work on them.
package struct Queue: Hashable, Sendable, Codable {
  package var name: String
  /// The address whose mail comes to this queue.
  package var address: String?

  package init(name: String, address: String? = nil) {
    self.name = name
    self.address = address
  }
}
