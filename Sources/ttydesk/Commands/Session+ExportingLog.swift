import Commands
import Store
import Text
import Tickets

extension Session {
  /// Does `ttydesk audit export`.
  func exportLog() throws {
    // What is on a copy its owner may see.
    if try store.remote() == nil { try store.require(.auditDesk, actor) }
    guard let path = invocation.optionalArgument(.file), path != "-" else {
      try writeLog { _, line in
        if !output.isClosed { try output.write(bytes: line) }
      }
      return
    }
    let progress = Progress("Writing", isQuiet: invocation.has(.quiet))
    let total = Int64(try store.eventCount())
    var last: LogRecord?
    var count: Int64 = 0
    Interruption.watch()
    try Files.create(path) { write in
      try writeLog { record, line in
        try Interruption.check("the export")
        try write(line)
        guard let record else { return }
        last = record
        count += 1
        progress.update(count, of: total)
      }
    }
    progress.end()
    let id = last.map { Hex.encode($0.id) } ?? ""
    try report(
      "Wrote \(Int(count).counted("event")) to \(path); this is the id of the last one:", name: id,
      json: ["file": .string(path), "events": .number(Int(count)), "last": .string(id)])
  }

  /// Gives each line of the log, and the event that it is; the last lines are none.
  private func writeLog(_ write: (LogRecord?, [UInt8]) throws -> Void) throws {
    var hash = SHA256()
    var events = 0
    try store.forEachRecord { record in
      let line = line(of: record)
      hash.update(line)
      events += 1
      try write(record, line)
    }
    for link in try store.absentLinks() {
      let line = link.json + [UInt8(ascii: "\n")]
      hash.update(line)
      try write(nil, line)
    }
    let end = LogEnd(
      scope: try store.remote() == nil ? .whole : .part, events: events, hash: hash.finalize())
    try write(nil, end.json + [UInt8(ascii: "\n")])
  }

  private func line(of record: LogRecord) -> [UInt8] {
    let line = LogLine(record)
    let json: JSON = [
      "position": .number(Int(line.position)), "seq": JSON(line.seq.map(Int.init)),
      "id": .string(line.id), "header": .string(line.header), "salt": JSON(line.salt),
      "body": JSON(line.body),
    ]
    return Array((json.text + "\n").utf8)
  }
}
