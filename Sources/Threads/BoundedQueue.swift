/// Hands values from one thread to another, and makes the sender wait while too many lie there.
package final class BoundedQueue<Element: Sendable>: Sendable {
  private struct Content: Sendable {
    var items: [Element] = []
    var isClosed = false
  }

  private let content = Monitor(Content())
  private let limit: Int

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
    content.change(once: { $0.items.count < limit || $0.isClosed }) { content in
      guard !content.isClosed else { return false }
      content.items.append(item)
      return true
    }
  }

  /// The next value, once there is one; nil once the queue is closed and empty.
  package func receive() -> Element? {
    content.change(once: { !$0.items.isEmpty || $0.isClosed }) { content in
      content.items.isEmpty ? nil : content.items.removeFirst()
    }
  }

  /// Ends it for both sides: what lies there can still be received.
  package func close() {
    content.change { $0.isClosed = true }
  }
}
