import Interface
import Sync
import Synchronization

/// What the screen wants of the thread that talks to the hub.
final class SyncWishes: Sendable {
  private struct Content {
    var place: Whereabouts?
    var isExchangeWanted = false
    var latest: ContinuousClock.Instant?
  }

  private let content = Mutex(Content())
  /// Wakes the thread.
  let bell: Bell

  init() throws {
    bell = try Bell()
  }

  // MARK: The screen's side

  func exchange() {
    content.withLock { $0.isExchangeWanted = true }
    bell.ring()
  }

  func announce(_ place: Whereabouts?) {
    content.withLock { $0.place = place }
    bell.ring()
  }

  func leave() {
    content.withLock { $0.latest = .now.advanced(by: SyncWishes.patience) }
    bell.ring()
  }

  // MARK: The thread's side

  /// Where the person is.
  var place: Whereabouts? { content.withLock { $0.place } }

  /// Whether somebody asked for an exchange that was not begun.
  var isExchangeWanted: Bool { content.withLock { $0.isExchangeWanted } }

  /// Whether an exchange is to begin; it is asked for no longer.
  func takeExchange() -> Bool {
    content.withLock { content in
      defer { content.isExchangeWanted = false }
      return content.isExchangeWanted
    }
  }

  var isLeaving: Bool { content.withLock { $0.latest != nil } }

  /// Whether what is on its way is waited for no longer.
  var isLate: Bool { content.withLock { $0.latest.map { $0 <= .now } ?? false } }

  /// Waits so many seconds, or until somebody wants an exchange or the end.
  func wait(_ seconds: Int) {
    let end = ContinuousClock.now.advanced(by: .seconds(seconds))
    while !isLeaving, !takeExchange(), ContinuousClock.now < end { bell.wait(1_000) }
  }

  /// How long a program that ends waits for what is on its way to the hub.
  private static let patience = Duration.milliseconds(500)
}
