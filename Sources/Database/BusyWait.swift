/// How long to wait between two looks at a lock that another connection holds.
///
/// SQLite's own busy timeout soon sleeps for a tenth of a second between two looks. Where many
/// programs write for a few milliseconds each, whoever sleeps so long is overtaken again and again.
enum BusyWait {
  /// Milliseconds before the next look, after so many.
  static func pause(after looks: Int) -> Int { min(1 + looks / 4, longest) }

  /// Milliseconds that were waited until so many looks were taken.
  static func waited(after looks: Int) -> Int {
    let rising = 4 * (longest - 1)
    guard looks > rising else { return (0..<looks).reduce(0) { $0 + pause(after: $1) } }
    return waited(after: rising) + (looks - rising) * longest
  }

  private static let longest = 5
}
