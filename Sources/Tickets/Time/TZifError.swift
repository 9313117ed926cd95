/// Why bytes are no time zone.
package enum TZifError: Error, Hashable, Sendable {
  /// The file does not begin with `TZif`.
  case notTZif
  /// The file ends too early.
  case truncated
  /// A number points outside of its table.
  case malformed
}
