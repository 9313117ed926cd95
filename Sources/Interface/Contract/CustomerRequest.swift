package import Tickets

/// Asks for a customer.
package struct CustomerRequest: Hashable, Sendable {
  package var account: Identifier
  /// At most so many earlier tickets, the newest.
  package var limit: Int
  package var generation: Int

  package init(account: Identifier, limit: Int, generation: Int) {
    self.account = account
    self.limit = limit
    self.generation = generation
  }
}
