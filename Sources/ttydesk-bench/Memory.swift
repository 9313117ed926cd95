import Glibc

/// What this program has used.
enum Memory {
  /// The most memory that was resident so far, in kilobytes.
  static var peak: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }
}
