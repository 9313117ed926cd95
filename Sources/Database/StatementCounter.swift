internal import CSQLite

/// SQLite's counters of what a statement cost, for tests that watch over query plans.
package enum StatementCounter: Sendable {
  /// Rows that were stepped over in a full scan of a table: an index is missing.
  case fullScanSteps
  /// Sorts that no index spared.
  case sorts
  /// Rows that went into an index made for this statement alone.
  case automaticIndexRows
  /// Instructions of the virtual machine.
  case instructions

  var code: Int32 {
    switch self {
    case .fullScanSteps: SQLITE_STMTSTATUS_FULLSCAN_STEP
    case .sorts: SQLITE_STMTSTATUS_SORT
    case .automaticIndexRows: SQLITE_STMTSTATUS_AUTOINDEX
    case .instructions: SQLITE_STMTSTATUS_VM_STEP
    }
  }
}
