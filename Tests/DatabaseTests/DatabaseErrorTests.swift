import Database
import Testing

@Suite struct DatabaseErrorTests {
  /// Extended codes as sqlite3.h defines them: the low byte is the kind.
  @Test(
    arguments: [
      (5, .busy), (5 | 2 << 8, .busy), (6, .busy), (13, .full), (8, .readOnly),
      (8 | 4 << 8, .readOnly), (11, .corrupt), (26, .notADatabase), (19 | 8 << 8, .constraint),
      (14, .cantOpen), (10 | 3 << 8, .ioError), (3, .permission), (23, .permission),
      (9, .interrupted), (1, .other), (4 | 2 << 8, .other),
    ] as [(Int32, DatabaseError.Kind)])
  func `a code has a kind`(code: Int32, kind: DatabaseError.Kind) {
    #expect(DatabaseError(code: code, message: "").kind == kind)
  }

  @Test(arguments: [1, 3, 5, 8, 9, 10, 11, 13, 14, 19, 26] as [Int32])
  func `an error is told in one sentence`(code: Int32) {
    let text = DatabaseError(
      code: code, message: "why", sql: String(repeating: "SELECT ?; ", count: 99)
    ).description
    #expect(text.utf8.count < 300)
    #expect(text.hasSuffix(".") && !text.contains("\n"))
  }
}
