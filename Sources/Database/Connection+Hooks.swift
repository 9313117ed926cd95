internal import CSQLite

extension Connection {
  /// Lets long work be stopped from within: `keepGoing` is asked now and then during the body.
  ///
  /// When it says false, the statement at work fails with kind `.interrupted`. It is asked each
  /// time that SQLite's virtual machine has run so many instructions; ten thousand are a fraction
  /// of a millisecond.
  package func withProgress<T>(
    every instructions: Int = 10_000, keepGoing: @escaping () -> Bool, _ body: () throws -> T
  ) rethrows -> T {
    let outer = self.keepGoing
    setProgress(keepGoing, every: instructions)
    defer { setProgress(outer, every: instructions) }
    return try body()
  }

  /// Reports the text of each statement that begins, parameters unexpanded; nil ends it.
  ///
  /// Statements inside triggers come as comments (`-- ...`).
  package func trace(_ tracer: ((String) -> Void)?) {
    self.tracer = tracer
    guard tracer != nil else {
      sqlite3_trace_v2(handle, 0, nil, nil)
      return
    }
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_trace_v2(handle, UInt32(SQLITE_TRACE_STMT), traced, context)
  }

  private func setProgress(_ keepGoing: (() -> Bool)?, every instructions: Int) {
    self.keepGoing = keepGoing
    guard keepGoing != nil else {
      sqlite3_progress_handler(handle, 0, nil, nil)
      return
    }
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_progress_handler(handle, Int32(clamping: instructions), asked, context)
  }
}

// SQLite calls these two. They are global functions, as closures would inherit the isolation of
// the code around them.

private func asked(context: UnsafeMutableRawPointer?) -> Int32 {
  guard let context else { return 0 }
  let connection = Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue()
  return connection.keepGoing?() == false ? 1 : 0
}

private func traced(
  event: UInt32, context: UnsafeMutableRawPointer?, statement: UnsafeMutableRawPointer?,
  text: UnsafeMutableRawPointer?
) -> Int32 {
  guard let context, let text else { return 0 }
  let connection = Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue()
  connection.tracer?(String(cString: text.assumingMemoryBound(to: CChar.self)))
  return 0
}
