internal import Text

/// The message as it came, in the place of the thread.
extension ThreadState {
  mutating func show(_ source: MessageSource) {
    self.source = SafeLine.lines(source.text)
    sourceTop = 0
  }

  mutating func hideSource() { source = nil }

  mutating func scrollSource(by rows: Int, height: Int) {
    let end = max(0, (source?.count ?? 0) - height)
    sourceTop = max(0, min(sourceTop + max(-end, min(rows, end)), end))
  }
}
