internal import Commands
internal import Tickets

/// What was done, for undoing and repeating, and what is under way.
struct WorkLog: Sendable {
  struct Done: Sendable {
    var title: String
    var token: UndoToken
    /// How many tickets it was asked for.
    var count: Int
  }

  /// What to do once a job is done.
  struct Pending: Sendable {
    var title: String
    /// How many tickets it is asked for; more may change, as those that others are linked to.
    var count = 1
    var isUndo = false
    /// The draft that it sends, kept until it is known that it went.
    var draft: Draft?
    /// Where the cursor goes: the ticket after the one that was answered.
    var next: Identifier?
  }

  private(set) var done: [Done] = []
  private(set) var pending: [Int: Pending] = [:]
  /// The last call that can be repeated.
  var last: Command.Call?
  private var number = 0

  mutating func begin(_ work: Pending) -> Int {
    number += 1
    pending[number] = work
    return number
  }

  mutating func end(_ id: Int) -> Pending? { pending.removeValue(forKey: id) }

  /// Waits for an undo, whose result carries the token's number below zero.
  mutating func expectUndo(of done: Done) {
    pending[-done.token.id] = Pending(title: done.title, count: done.count, isUndo: true)
  }

  mutating func push(_ work: Pending, _ token: UndoToken) {
    done.append(Done(title: work.title, token: token, count: work.count))
    if done.count > 100 { done.removeFirst() }
  }

  mutating func pop() -> Done? { done.popLast() }
}
