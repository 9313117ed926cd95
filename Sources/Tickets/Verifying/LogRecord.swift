/// One event as it lies in a log, before anybody trusts it.
package struct LogRecord: Sendable {
  /// Its place in the log, from 1.
  package var position: Int64
  /// The place that the hub gave it; nil while it has none.
  package var seq: Int64?
  package var id: [UInt8]
  package var header: [UInt8]
  /// nil where the payload is gone.
  package var salt: [UInt8]?
  package var body: [UInt8]?

  package init(
    position: Int64, seq: Int64?, id: [UInt8], header: [UInt8], salt: [UInt8]?, body: [UInt8]?
  ) {
    self.position = position
    self.seq = seq
    self.id = id
    self.header = header
    self.salt = salt
    self.body = body
  }
}
