import Interface
import Tickets

/// What takes back the jobs that were done, by token.
struct UndoLog {
  /// One change that takes another back.
  enum Step: Hashable {
    /// Sets a field to what it was, if it still has the value that the job gave it.
    case restore(Identifier, TicketField, from: String?, to: String?)
    case operation(Identifier, TicketOperation)
    case unmerge(Identifier)
    case merge(Identifier, into: Identifier)
    case unlink(Identifier, from: Identifier)
    case link(Identifier, Link)
  }

  private var steps: [Int: [Step]] = [:]
  private var newest = 0

  /// Keeps the steps, which are given in the order in which the job went.
  mutating func add(_ steps: [Step]) -> UndoToken {
    newest += 1
    self.steps[newest] = steps.reversed()
    // Nobody goes back further than this.
    self.steps[newest - UndoLog.limit] = nil
    return UndoToken(id: newest)
  }

  /// Takes the steps of a token out, in the order in which they are to be done.
  mutating func take(_ token: UndoToken) -> [Step]? { steps.removeValue(forKey: token.id) }

  private static let limit = 200
}
