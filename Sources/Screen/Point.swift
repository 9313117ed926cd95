/// A place in a grid, from 0 at the top left.
package struct Point: Hashable, Sendable {
  /// Rows from the top.
  package var row: Int
  /// Columns from the left.
  package var column: Int

  /// The place in that row and column.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
