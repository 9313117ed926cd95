import Glibc
import Interface
import Store
import Terminal

/// The thread that has the desk open: the only one in this process that reads and writes it.
final class StoreThread: Sendable {
  private let requests: RequestQueue
  private let inbox: Inbox
  private let thread: pthread_t

  /// Starts the thread, which opens the desk at once.
  ///
  /// - `connect`: Given the open desk, what talks to its hub, if it has one; called on the thread.
  init(
    opening open: @escaping @Sendable () throws -> Session, reporting inbox: Inbox,
    connecting connect: @escaping @Sendable (Session) -> SyncPort? = { _ in nil }
  ) throws {
    requests = RequestQueue()
    self.inbox = inbox
    let work = Work(requests: requests, inbox: inbox, open: open, connect: connect)
    var thread = pthread_t()
    let context = Unmanaged.passRetained(work).toOpaque()
    let code = pthread_create(&thread, nil, runStoreThread, context)
    guard code == 0 else {
      Unmanaged<Work>.fromOpaque(context).release()
      throw FileError(path: "a thread for the desk", code: code)
    }
    self.thread = thread
  }

  /// Asks for things; the answers come to the inbox.
  func ask(_ effects: [Effect]) {
    inbox.count(requests.send(effects))
  }

  /// Does what was asked for, closes the desk and ends the thread.
  func finish() {
    requests.close()
    pthread_join(thread, nil)
  }

  /// What the thread does.
  fileprivate final class Work {
    private let requests: RequestQueue
    private let inbox: Inbox
    private let open: @Sendable () throws -> Session
    private let connect: @Sendable (Session) -> SyncPort?

    init(
      requests: RequestQueue, inbox: Inbox, open: @escaping @Sendable () throws -> Session,
      connect: @escaping @Sendable (Session) -> SyncPort?
    ) {
      self.requests = requests
      self.inbox = inbox
      self.open = open
      self.connect = connect
    }

    func run() {
      Signal.blockAll()
      let executor: Executor
      do {
        let session = try open()
        executor = Executor(session, port: connect(session)) { [inbox] in inbox.post($0) }
      } catch {
        inbox.post(.end(Failure(error)))
        return
      }
      defer { executor.session.store.close() }
      executor.isWanted = { [requests] in requests.isWanted }
      while true {
        switch requests.receive(within: StoreThread.watchInterval) {
        case .effect(let effect):
          executor.perform(effect)
          inbox.count(-1)
        case .nothing: executor.noticeChanges()
        case .closed: return
        }
      }
    }
  }

  /// Twice a second is often enough to show others' changes within a second.
  private static let watchInterval = 500
}

/// The thread's first function: outside any type and actor.
private func runStoreThread(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context else { return nil }
  Unmanaged<StoreThread.Work>.fromOpaque(context).takeRetainedValue().run()
  return nil
}
