import Text

/// A line on a terminal that tells how far a long work is; nothing where nobody looks.
final class Progress {
  private let title: String
  private let isShown: Bool
  private var percent = -1
  private var part: String?

  init(_ title: String, isQuiet: Bool) {
    self.title = title
    isShown = StandardError.isTerminal && !isQuiet
  }

  /// Tells how much is done, of what.
  func update(_ done: Int64, of total: Int64, in part: String? = nil) {
    guard isShown, total > 0 else { return }
    let now = Int(done * 100 / total)
    guard now != percent || part != self.part else { return }
    percent = now
    self.part = part
    let filled = now * Progress.columns / 100
    let bar =
      String(repeating: "█", count: filled)
      + String(repeating: "░", count: Progress.columns - filled)
    let words = part.map { "\(title) \($0)" } ?? title
    // Erase what a longer line left (ECMA-48, EL).
    StandardError.write(raw: "\r\(words) \(bar) \(now)% \u{1B}[K")
  }

  /// Tells how much is done where nobody knows how much there is.
  func update(_ done: SafeLine) {
    guard isShown else { return }
    percent = 0
    // Erase what a longer line left (ECMA-48, EL).
    StandardError.write(raw: "\r\(title) \(done.text)\u{1B}[K")
  }

  /// Takes the line away.
  func end() {
    guard isShown, percent >= 0 else { return }
    percent = -1
    // Erase the line (ECMA-48, EL).
    StandardError.write(raw: "\r\u{1B}[2K")
  }

  private static let columns = 30
}
