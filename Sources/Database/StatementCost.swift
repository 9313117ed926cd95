/// What one run of a statement cost, by SQLite's own counters.
package struct StatementCost: Sendable {
  /// The statement's text, parameters unexpanded.
  package let sql: String
  /// Rows that were stepped over in a full scan of a table.
  package let fullScanSteps: Int
  /// Sorts that no index spared.
  package let sorts: Int
  /// Rows that went into an index made for this run alone.
  package let automaticIndexRows: Int
  /// Instructions of the virtual machine, which repeat where times do not.
  package let instructions: Int
}
