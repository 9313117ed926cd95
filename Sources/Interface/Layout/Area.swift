/// One of the three areas of the main screen.
package enum Area: Hashable, Sendable, CaseIterable {
  case queues, list, ticket
}
