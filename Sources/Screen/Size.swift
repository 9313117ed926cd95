/// How large a grid is; never negative.
package struct Size: Hashable, Sendable {
  /// From top to bottom.
  package let rows: Int
  /// From left to right.
  package let columns: Int

  /// Negative numbers count as 0.
  package init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}
