import Store
import Text
import Tickets

extension Progress {
  /// Tells what an erasure is at.
  func update(_ progress: ErasureProgress) {
    switch progress {
    case .looking(let done, let total): update(done, of: total, in: "reading the log")
    case .due(let matter, nil): update(SafeLine("looking for what is \(matter.rawValue)"))
    case .due(let matter, let payloads?):
      update(SafeLine("\(payloads.counted("payload")) of what is \(matter.rawValue)"))
    case .destroying(let payloads):
      update(SafeLine("destroying \(payloads.counted("payload"))"))
    case .waiting: update(SafeLine("waiting for another program that is at it"))
    case .scrubbingIndex(let done, let total): update(done, of: total, in: "the search index")
    case .scrubbingPages(let done, let total): update(done, of: total, in: "the database")
    }
  }
}
