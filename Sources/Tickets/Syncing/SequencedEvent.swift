/// An event with the place that the hub gave it, as it crosses the link: nothing is encoded anew.
package struct SequencedEvent: Hashable, Sendable {
  /// The hub's position, from 1.
  package let seq: Int64
  /// The header's canonical bytes.
  package let header: [UInt8]
  /// The content; nil once erased.
  package let payload: Payload?

  package init(seq: Int64, header: [UInt8], payload: Payload?) {
    self.seq = seq
    self.header = header
    self.payload = payload
  }
}
