import Interface
import Synchronization

/// Where the store's thread leaves what it found, until the main thread looks.
final class Inbox: Sendable {
  private struct Content {
    var reports: [StoreReport] = []
    /// Requests that were made and not answered in full.
    var pending = 0
  }

  private let content = Mutex(Content())
  private let wake: @Sendable () -> Void

  /// - `wake`: Called from the other thread after each report.
  init(wake: @escaping @Sendable () -> Void) {
    self.wake = wake
  }

  /// Whether nothing was asked for that is not answered and taken out.
  var isIdle: Bool { content.withLock { $0.pending == 0 && $0.reports.isEmpty } }

  /// Takes out what came, in order.
  func take() -> [StoreReport] {
    content.withLock { content in
      defer { content.reports = [] }
      return content.reports
    }
  }

  func post(_ report: StoreReport) {
    content.withLock { $0.reports.append(report) }
    wake()
  }

  func post(_ inbound: Inbound) { post(.inbound(inbound)) }

  /// Counts requests that begin, or with a negative number those that ended.
  func count(_ change: Int) {
    content.withLock { $0.pending += change }
    if change < 0 { wake() }
  }
}
