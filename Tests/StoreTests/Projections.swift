/// The rows of a dump, table by table, without those of the search index: its segments hang on
/// when they were merged.
struct Projections: Equatable {
  let rows: [String]

  init(_ dump: String) {
    rows = dump.split(separator: "\n").map(String.init).filter {
      $0.hasPrefix("INSERT INTO") && !$0.hasPrefix("INSERT INTO search")
    }.sorted()
  }
}
