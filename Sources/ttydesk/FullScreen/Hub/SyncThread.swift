import Interface
import Store
import Sync
import Threads

/// The thread that stays in touch with the desk's hub; it has a connection of its own to the desk.
final class SyncThread: Sendable {
  private let wishes: SyncWishes
  private let thread: WorkerThread

  /// What the thread works with.
  private struct Work: Sendable {
    let program: @Sendable () -> Program
    let folder: DeskFolder
    let ways: [(name: String, address: RemoteAddress)]
    let wishes: SyncWishes
    let inbox: Inbox
    let look: @Sendable () -> Void
  }

  /// Starts the thread of a desk that has a hub and a way to it.
  ///
  /// - `session`: The open desk.
  /// - `inbox`: Where the link, colleagues and faults are told.
  /// - `look`: Called after each change of the desk.
  /// - Returns: Nil for a desk without a hub, which gets no thread.
  static func connect(
    _ session: Session, reporting inbox: Inbox, whenChanged look: @escaping @Sendable () -> Void
  ) -> SyncPort? {
    do {
      guard let remote = try session.store.remote() else { return nil }
      let ways = try RemoteBook(of: session.store.folder).ways(to: remote)
      guard !ways.isEmpty else { return nil }
      let invocation = session.invocation
      let thread = try SyncThread(
        Work(
          program: { Program(invocation: invocation, output: Output(invocation)) },
          folder: session.store.folder, ways: ways,
          wishes: try SyncWishes(), inbox: inbox, look: look))
      return thread.port
    } catch {
      inbox.post(.notice(Notice(.failure, Failure(error).spoken)))
      return nil
    }
  }

  private init(_ work: Work) throws {
    wishes = work.wishes
    thread = try WorkerThread(for: "the hub") { SyncThread.run(work) }
  }

  private var port: SyncPort {
    SyncPort(
      synchronize: { self.wishes.exchange() },
      announce: { self.wishes.announce($0) },
      changed: { self.wishes.bell.ring() },
      finish: {
        self.wishes.leave()
        self.thread.join()
      })
  }

  private static func run(_ work: Work) {
    while !work.wishes.isLeaving {
      let watcher = SyncWatcher(work.wishes, reporting: work.inbox, whenChanged: work.look)
      do {
        let store = try Store.open(work.folder, surroundings: work.program().surroundings)
        defer { store.close() }
        watcher.names = Names(store)
        // What a clone that was stopped has left.
        while !work.wishes.isLeaving, try store.completeSearch() {}
        try HubWatch(
          store, by: work.ways, command: try SyncRun.command(isInteractive: false),
          bell: work.wishes.bell
        ).run(for: watcher)
      } catch {
        watcher.lost(error, pause: HubWatch.longestPause)
        work.wishes.wait(HubWatch.longestPause)
      }
    }
  }
}
