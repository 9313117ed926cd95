/// Hands values from one thread to another, and makes the sender wait while too many lie there.
// Sendable though it has variables: every access to them is within the monitor.
package final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
  private let monitor = Monitor()
  private let limit: Int
  private var items: [Element] = []
  private var isClosed = false

  /// Makes an empty one.
  ///
  /// - `limit`: How many values may wait; at least one.
  package init(limit: Int) {
    self.limit = limit
  }

  /// Adds a value, once there is room.
  ///
  /// Gives false once the queue is closed: nobody waits for values any more.
  package func send(_ item: Element) -> Bool {
    monitor.locked {
      monitor.wait { items.count >= limit && !isClosed }
      guard !isClosed else { return false }
      items.append(item)
      monitor.announce()
      return true
    }
  }

  /// The next value, once there is one; nil once the queue is closed and empty.
  package func receive() -> Element? {
    monitor.locked {
      monitor.wait { items.isEmpty && !isClosed }
      guard !items.isEmpty else { return nil }
      monitor.announce()
      return items.removeFirst()
    }
  }

  /// Ends it for both sides: what lies there can still be received.
  package func close() {
    monitor.locked {
      isClosed = true
      monitor.announce()
    }
  }
}
