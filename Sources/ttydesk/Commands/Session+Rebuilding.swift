import Commands
import Store
import Tickets

extension Session {
  /// Does `ttydesk rebuild`.
  func rebuild() throws {
    try store.require(.operate, actor)
    let progress = Progress("Rebuilding", isQuiet: invocation.has(.quiet))
    defer { progress.end() }
    var count: Int64 = 0
    try store.rebuild { done, total in
      progress.update(done, of: total)
      count = total
      return true
    }
    progress.end()
    try report(
      "Made lists, counts and search anew from \(count) events.", name: String(count),
      json: ["events": .number(Int(count))])
  }
}
