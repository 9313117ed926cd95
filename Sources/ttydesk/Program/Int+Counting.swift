extension Int {
  /// So many of something: `1 event`, `2 events`.
  func counted(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}
