/// One message of a thread, and who may know of it.
package struct MessageReference: Hashable, Sendable {
  /// The event that wrote it.
  package let id: Digest
  package let stream: EventStream

  package init(id: Digest, stream: EventStream) {
    self.id = id
    self.stream = stream
  }
}
