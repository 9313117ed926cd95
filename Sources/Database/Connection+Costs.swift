internal import CSQLite

extension Connection {
  /// Reports what each statement cost that ends during the body, those of FTS5's own tables
  /// included; nothing else is traced meanwhile.
  package func reportingCosts<T>(
    to reporter: @escaping (StatementCost) -> Void, during body: () throws -> T
  ) rethrows -> T {
    // What kept statements cost before is not reported.
    var statement = sqlite3_next_stmt(handle, nil)
    while let current = statement {
      _ = StatementCost(taking: current)
      statement = sqlite3_next_stmt(handle, current)
    }
    costReporter = reporter
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_trace_v2(handle, UInt32(SQLITE_TRACE_PROFILE), profiled, context)
    defer {
      costReporter = nil
      trace(tracer)
    }
    return try body()
  }
}

// SQLite calls it: a global function, as a closure would inherit the isolation around it.
private func profiled(
  event: UInt32, context: UnsafeMutableRawPointer?, statement: UnsafeMutableRawPointer?,
  time: UnsafeMutableRawPointer?
) -> Int32 {
  guard let context, let statement else { return 0 }
  let connection = Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue()
  connection.costReporter?(StatementCost(taking: OpaquePointer(statement)))
  return 0
}

extension StatementCost {
  /// Takes the counters of a statement, which begin anew.
  fileprivate init(taking statement: OpaquePointer) {
    func take(_ counter: StatementCounter) -> Int {
      Int(sqlite3_stmt_status(statement, counter.code, 1))
    }
    sql = sqlite3_sql(statement).map { String(cString: $0) } ?? ""
    fullScanSteps = take(.fullScanSteps)
    sorts = take(.sorts)
    automaticIndexRows = take(.automaticIndexRows)
    instructions = take(.instructions)
  }
}
