/// All that a desk's projections say: the rows of their tables, and of the search index each word
/// with its place, because the segments that hold them hang on when they were merged.
struct Projections: Equatable {
  let rows: [String]

  init(_ dump: String) {
    rows = dump.split(separator: "\n").map(String.init).filter {
      $0.hasPrefix("INSERT INTO") && !$0.hasPrefix("INSERT INTO search")
    }.sorted()
  }

  fileprivate init(dump: String, words: String) {
    rows = Projections(dump).rows + words.split(separator: "\n").map(String.init)
  }
}

extension TestDesk {
  /// What the projections say now.
  func contents() throws -> Projections {
    let words = """
      CREATE VIRTUAL TABLE temp.word USING fts5vocab(main, search, instance);
      SELECT term, doc, col, offset FROM temp.word ORDER BY term, doc, col, offset
      """
    return Projections(dump: try sqlite3(".dump"), words: try sqlite3(words))
  }
}
