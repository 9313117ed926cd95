internal import Glibc

extension UnsafeBufferPointer<Cell> {
  /// Whether both hold the same cells, found out as quickly as memory can be compared.
  ///
  /// From frame to frame most rows are the same; cells that differ in their roles alone are not, and
  /// still look alike.
  package func isIdentical(to other: UnsafeBufferPointer<Cell>) -> Bool {
    guard count == other.count, let mine = baseAddress, let others = other.baseAddress else {
      return count == other.count
    }
    return memcmp(mine, others, count * MemoryLayout<Cell>.stride) == 0
  }

  /// The cells of a row of so many columns.
  package func row(_ number: Int, columns: Int) -> UnsafeBufferPointer<Cell> {
    UnsafeBufferPointer(rebasing: self[number * columns..<(number + 1) * columns])
  }
}
