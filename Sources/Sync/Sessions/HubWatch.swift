package import Store

/// Staying in touch with a hub, over as many links as that takes.
package struct HubWatch {
  private let store: Store
  private let ways: [(name: String, address: RemoteAddress)]
  private let command: LinkCommand
  private let bell: Bell
  private let trace: FrameTrace?

  /// - Parameters:
  ///   - store: The replica's store, opened on this thread.
  ///   - ways: Where the hub may be, at least one address; the first that answers counts.
  ///   - command: How it is reached.
  ///   - bell: What wakes the thread, whether there is a link or not.
  ///   - trace: Told of every frame.
  package init(
    _ store: Store, by ways: [(name: String, address: RemoteAddress)], command: LinkCommand,
    bell: Bell,
    trace: FrameTrace? = nil
  ) {
    self.store = store
    self.ways = ways
    self.command = command
    self.bell = bell
    self.trace = trace
  }

  /// Stays until the watcher leaves; a link that breaks is made anew after a pause.
  ///
  /// - Throws: What waiting will not mend, such as an account that was revoked.
  package func run(for watcher: some HubWatcher) throws {
    var pause = HubWatch.shortestPause
    var wishes = ClientSession.Wishes()
    wishes.watches = true
    var turn = 0
    while !watcher.isLeaving {
      var hasHeard = false
      do {
        let link = try HubLink(to: ways[turn].address, by: command)
        let session = try ClientSession(
          store: store, keeper: StoreCheckpoints(store), wishes: wishes, trace: trace
        ) { summary in
          pause = HubWatch.shortestPause
          watcher.advanced(to: summary)
        }
        defer {
          hasHeard = link.received > 0
          watcher.ended(session, over: link)
        }
        try link.carry(session, bell: bell) { try watcher.attend(session) }
      } catch let error
        where HubWatch.mayPass(error) || ways.count > 1 && LinkError.mayBeAddress(error)
      {
        guard !watcher.isLeaving else { break }
        if !hasHeard, turn + 1 < ways.count, LinkError.mayBeAddress(error) {
          turn += 1
          watcher.passed(error, next: ways[turn].name)
          continue
        }
        turn = 0
        watcher.lost(error, pause: pause)
        wait(pause, watcher)
        pause = min(2 * pause, HubWatch.longestPause)
      }
    }
  }

  private func wait(_ seconds: Int, _ watcher: some HubWatcher) {
    for _ in 0..<(seconds * 10) where !watcher.isLeaving && !watcher.isImpatient { bell.wait(100) }
  }

  /// Whether a fault may be gone after a while.
  package static func mayPass(_ error: any Error) -> Bool {
    switch error {
    case WireError.cut, LinkError.ended, LinkError.failed, LinkError.silent: true
    case LinkError.dismissed(let dismissal): dismissal.reason == .tryAgain
    case LinkError.interrupted: true
    default: false
    }
  }

  /// How long to wait for the next link, in seconds.
  private static let shortestPause = 1
  package static let longestPause = 60
}
