/// Sizes of files for people.
enum ByteCount {
  /// A size with one unit, rounded down: `512 B`, `12 kB`, `3.4 MB`.
  static func text(_ bytes: Int) -> String {
    guard bytes >= 1000 else { return "\(bytes) B" }
    var tenths = bytes / 100
    for unit in ["kB", "MB", "GB"] {
      if tenths < 10_000 {
        return tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(unit)" : "\(tenths / 10) \(unit)"
      }
      tenths /= 1000
    }
    return "\(tenths / 10) TB"
  }
}
