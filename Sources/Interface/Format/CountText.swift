/// Counts as sentences write them.
enum CountText {
  /// `1 ticket`, `3 tickets`.
  static func text(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }
}
