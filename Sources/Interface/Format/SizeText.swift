/// A number of bytes as people read it.
enum SizeText {
  /// At most three digits with a unit of a thousand: `84 kB`, `1.2 MB`.
  static func text(_ bytes: Int) -> String {
    let bytes = max(0, bytes)
    guard bytes >= 1_000 else { return "\(bytes) B" }
    var unit = 1_000
    var names = ["kB", "MB", "GB"][...]
    while names.count > 1, bytes >= unit * 1_000 {
      unit *= 1_000
      names.removeFirst()
    }
    let tenths = bytes * 10 / unit
    let number = tenths < 100 ? "\(tenths / 10).\(tenths % 10)" : "\(tenths / 10)"
    return "\(number) \(names.first ?? "")"
  }
}
