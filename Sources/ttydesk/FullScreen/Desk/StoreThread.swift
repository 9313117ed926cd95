import Interface
import Store
import Threads

/// The thread that has the desk open: what the screen asks for is read and written there.
final class StoreThread: Sendable {
  /// Given the open desk and what makes the thread look at it again, gives what talks to its hub;
  /// nil for a desk without one.
  typealias Connect = @Sendable (Session, _ look: @escaping @Sendable () -> Void) -> SyncPort?

  private let requests: RequestQueue
  private let inbox: Inbox
  private let thread: WorkerThread

  /// Starts the thread, which opens the desk at once.
  ///
  /// - `connect`: Called on the thread.
  init(
    opening open: @escaping @Sendable () throws -> Session, reporting inbox: Inbox,
    connecting connect: @escaping Connect = { _, _ in nil }
  ) throws {
    let requests = RequestQueue()
    self.requests = requests
    self.inbox = inbox
    thread = try WorkerThread(for: "the desk") {
      StoreThread.run(requests, inbox, open, connect)
    }
  }

  /// Asks for things; the answers come to the inbox.
  func ask(_ effects: [Effect]) {
    inbox.count(requests.send(effects))
  }

  /// Does what was asked for, closes the desk and ends the thread.
  func finish() {
    requests.close()
    thread.join()
  }

  private static func run(
    _ requests: RequestQueue, _ inbox: Inbox, _ open: () throws -> Session, _ connect: Connect
  ) {
    let executor: Executor
    do {
      let session = try open()
      let port = connect(session) { requests.nudge() }
      executor = Executor(session, port: port) { inbox.post($0) }
    } catch {
      inbox.post(.end(Failure(error)))
      return
    }
    defer {
      executor.port?.finish()
      executor.session.store.close()
    }
    executor.isWanted = { requests.isWanted }
    while true {
      let interval = executor.canWarmUp ? StoreThread.firstPause : StoreThread.watchInterval
      switch requests.receive(within: interval) {
      case .effect(let effect):
        if executor.perform(effect) || !requests.putBack(effect) { inbox.count(-1) }
      case .nothing:
        if executor.canWarmUp { executor.warmUp() }
        executor.noticeChanges()
      case .closed: return
      }
    }
  }

  /// Twice a second is often enough to show others' changes within a second.
  private static let watchInterval = 500
  /// What the first screen needs is asked for without such a pause between.
  private static let firstPause = 20
}
