import Commands
import Store
import Text
import Tickets

extension Session {
  /// Does `ttydesk audit export`.
  func exportLog() throws {
    try store.require(.auditDesk, actor)
    guard let path = invocation.optionalArgument(.file), path != "-" else {
      try store.forEachRecord { record in
        if !output.isClosed { try output.write(bytes: line(of: record)) }
      }
      for link in try store.absentLinks() where !output.isClosed {
        try output.write(bytes: link.json + [UInt8(ascii: "\n")])
      }
      return
    }
    let progress = Progress("Writing", isQuiet: invocation.has(.quiet))
    let total = Int64(try store.eventCount())
    var last: LogRecord?
    var count: Int64 = 0
    Interruption.watch()
    try Files.create(path) { write in
      try store.forEachRecord { record in
        try Interruption.check("the export")
        try write(line(of: record))
        last = record
        count += 1
        progress.update(count, of: total)
      }
      for link in try store.absentLinks() { try write(link.json + [UInt8(ascii: "\n")]) }
    }
    progress.end()
    let id = last.map { Hex.encode($0.id) } ?? ""
    try report(
      "Wrote \(Int(count).counted("event")) to \(path); this is the id of the last one:", name: id,
      json: ["file": .string(path), "events": .number(Int(count)), "last": .string(id)])
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
