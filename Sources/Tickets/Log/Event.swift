/// One event as the log keeps it: a header's bytes, their id, and the payload unless it is erased.
package struct Event: Hashable, Sendable {
  /// SHA-256 over 0x01 and the header's bytes.
  package let id: Digest
  /// The facts of the header.
  package let header: EventHeader
  /// The content; nil once erased, or where this replica may not hold it.
  package let payload: Payload?

  /// An event that was just written, or read from a log that its reader has checked.
  package init(id: Digest, header: EventHeader, payload: Payload?) {
    self.id = id
    self.header = header
    self.payload = payload
  }

  /// A new event, whose header must already carry the payload's commitment.
  package init(header: EventHeader, payload: Payload) {
    self.init(id: EventHeader.id(of: header.bytes), header: header, payload: payload)
  }
}
