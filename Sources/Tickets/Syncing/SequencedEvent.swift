/// An event with the place that the hub gave it, as it crosses the link: nothing is encoded anew.
package struct SequencedEvent: Sendable {
  /// The hub's position, from 1.
  package let seq: Int64
  /// The header's canonical bytes.
  package let header: [UInt8]
  /// The content; nil once erased.
  package let payload: Payload?
  /// The header's id, where whoever read the bytes has reckoned it and knows that the payload is the
  /// header's own; nil where that is yet to be done.
  package let checkedID: Digest?

  package init(seq: Int64, header: [UInt8], payload: Payload?, checkedID: Digest? = nil) {
    self.seq = seq
    self.header = header
    self.payload = payload
    self.checkedID = checkedID
  }
}

extension SequencedEvent: Hashable {
  /// What was reckoned from the bytes adds nothing to them.
  package static func == (left: SequencedEvent, right: SequencedEvent) -> Bool {
    left.seq == right.seq && left.header == right.header && left.payload == right.payload
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(seq)
    hasher.combine(header)
    hasher.combine(payload)
  }
}
