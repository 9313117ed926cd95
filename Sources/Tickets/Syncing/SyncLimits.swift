/// What the hub takes from a replica at most.
package enum SyncLimits {
  /// The longest header, in bytes: what the layout in ``EventHeader`` allows.
  package static let header = 162 + (1 + EventHeader.longestName) * (1 + EventHeader.mostFields) + 1
  /// The longest body, in bytes.
  package static let body = 8 << 20
  /// How far ahead of the hub's clock an event may be, in milliseconds: twenty years.
  package static let clockAhead: Int64 = 20 * 31_557_600_000
}
