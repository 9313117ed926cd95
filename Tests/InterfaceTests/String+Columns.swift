extension String {
  /// The characters between two places, without the blanks at their end.
  ///
  /// For rows in which each character takes one column.
  func columns(_ range: Range<Int>) -> String {
    var part = Array(self)[range.clamped(to: 0..<count)][...]
    while part.last == " " { part.removeLast() }
    return String(part)
  }

  /// The text filled up with blanks.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
