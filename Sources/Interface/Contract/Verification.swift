/// Whether the log is as it was written.
package enum Verification: Hashable, Sendable {
  case unknown
  case running
  /// So many events, of which so many have no content any more.
  case intact(events: Int, erased: Int)
  /// What is wrong, as sentences.
  case broken([String])
}
