package import Tickets

/// The numbers beside queues and views.
package struct Counts: Hashable, Sendable {
  /// The numbers of one list.
  package struct Entry: Hashable, Sendable {
    package var total: Int
    package var unread: Int
    /// Those whose promise is broken.
    package var breaching: Int

    package init(total: Int = 0, unread: Int = 0, breaching: Int = 0) {
      self.total = total
      self.unread = unread
      self.breaching = breaching
    }
  }

  /// What is active in each queue.
  package var queues: [Identifier: Entry] = [:]
  /// By the view's name; views that are slow to count are left out.
  package var views: [String: Entry] = [:]

  package init() {}
}
