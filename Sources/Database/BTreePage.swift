/// How SQLite lays out a page of a table or an index; see "B-tree Pages" in the description of its
/// file format.
enum BTreePage {
  /// From this many pages on, a page that holds something else can begin as one of these does: with
  /// the high byte of another page's number.
  static let mostPages: Int64 = 0x02_00_00_00

  /// The bytes between the pointers to a page's cells and the cells; nil where it holds no cells.
  ///
  /// - Parameters:
  ///   - page: The page's bytes.
  ///   - header: Where its header begins: behind the file's own on the first page.
  ///   - usableSize: How many bytes of the page SQLite uses.
  /// - Returns: Their places in the page.
  static func gap(
    of page: UnsafeRawBufferPointer, header: Int, usableSize: Int
  ) -> Range<Int>? {
    let headerSize: Int
    switch page[header] {
    case 0x02, 0x05: headerSize = 12
    case 0x0A, 0x0D: headerSize = 8
    default: return nil
    }
    let start = header + headerSize + 2 * number(page, at: header + 3)
    let content = number(page, at: header + 5)
    let end = content == 0 ? 65_536 : content
    guard start < end, end <= usableSize else { return nil }
    return start..<end
  }

  private static func number(_ page: UnsafeRawBufferPointer, at index: Int) -> Int {
    Int(page[index]) << 8 | Int(page[index + 1])
  }
}
