/// What bare SQLite takes for the texts of a desk: one table and one FTS5 index, closed at the end.
struct BareLoad {
  let milliseconds: Double
  /// Milliseconds of processor time.
  let processor: Double
  /// Bytes of text.
  let size: Int

  init(of path: String, tickets: Int, folder: String) throws {
    let desk = try MeasuredDesk(path: path, tickets: tickets)
    defer { desk.close() }
    let bare = try BareDesk(path: folder + "/bare.sqlite")
    try bare.load(desk)
    let processor = MeasuredProgram.ownProcessorTime
    milliseconds = bare.seconds * 1_000 + MeasuredDesk.time { bare.remove() }
    self.processor = bare.processor + MeasuredProgram.ownProcessorTime - processor
    size = bare.size
  }
}
