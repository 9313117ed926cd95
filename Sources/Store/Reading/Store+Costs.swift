internal import Database

extension Store {
  /// How many instructions SQLite's virtual machine takes for what the body does: a cost that
  /// repeats where times do not.
  package func instructions(of body: () throws -> Void) rethrows -> Int {
    var count = 0
    let interval = 8
    try database.withProgress(every: interval) {
      count += interval
      return true
    } _: {
      try body()
    }
    return count
  }
}
