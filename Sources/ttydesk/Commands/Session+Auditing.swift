import Commands
import Store
import Text
import Tickets

extension Session {
  /// Does `ttydesk audit`.
  func audit() throws {
    let search = try AuditSearch(in: self)
    let reader = AuditReader(self)
    let limit = invocation.count(.limit) ?? .max
    var count = 0
    try store.audit(search.filter, as: actor) { entry in
      let record = try reader.record(of: entry)
      guard search.matches(record) else { return true }
      if output.isJSON { try output.write(record.json) } else { try write(record) }
      count += 1
      return count < limit && !output.isClosed
    }
    if count == 0, output.isTerminal, !output.isJSON {
      try output.write("No event is found.", .faint)
    }
  }

  /// An event on one line, and on a second one why it was erased and by whom.
  private func write(_ record: AuditRecord) throws {
    var line = output.paint(SafeLine(local(record.at)), .faint) + "  "
    line += SafeLine(record.actor).fitted(to: 10).text + "  "
    line += output.paint(SafeLine(record.kind).fitted(to: 14), .cyan) + "  "
    line += SafeLine(record.shownTicket).fitted(to: 7).text + "  "
    // The columns before take 55 with their blanks.
    let room = max(20, (output.isTerminal ? output.width : Session.longestLine) - 55)
    line += SafeLine(withLocalTimes(record.sentence)).truncated(to: room).text
    try output.write(line)
    guard record.isErased else { return }
    var facts = [record.eraser.map { "erased by \($0)" } ?? "erased"]
    if let basis = record.basis { facts.append(basis) }
    if let reason = record.reason { facts.append(reason) }
    let why = SafeLine(facts.joined(separator: ": ")).truncated(to: room + 35)
    try output.write(SafeLine.spaces(18).text + output.paint(why, .yellow))
  }

  /// How long a line may be for a program: it finds the whole text with `--json`.
  private static let longestLine = 240
}
