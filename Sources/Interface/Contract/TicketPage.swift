/// A ticket with a part of its thread.
package struct TicketPage: Hashable, Sendable {
  package var request: TicketRequest
  /// Nil where it isn't here, or was not yet at that moment.
  package var ticket: TicketCard?
  /// The items from `start` on, in the thread's order, oldest first.
  package var items: [ThreadItem]
  /// The place of the first of them in the whole thread.
  package var start: Int
  /// How many items the whole thread has, events included.
  package var count: Int
  /// The place where the reader should begin: the first unread item, else the last message.
  package var focus: Int
  /// Whether the places are guesses, because the rest of a long thread is still being listed: the
  /// same request is answered once more when it is.
  package var isGlimpse = false

  package init(
    request: TicketRequest, ticket: TicketCard?, items: [ThreadItem], start: Int = 0,
    count: Int? = nil, focus: Int? = nil
  ) {
    self.request = request
    self.ticket = ticket
    self.items = items
    self.start = start
    self.count = count ?? start + items.count
    self.focus = focus ?? max(0, start + items.count - 1)
  }
}
