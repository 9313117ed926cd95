/// What this program is called among its releases.
enum Version {
  /// The version, as in `1.0.0`.
  static let text = "1.0.0"
  /// The day of the release, as in `2026-03-01`.
  static let date = "2026-11-22"
}
