/// Asks for names that begin or contain what was typed.
package struct NameRequest: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Customers, by name or address.
    case customers
    /// Tickets, by number or words of the subject.
    case tickets
  }

  package var kind: Kind
  package var text: String
  package var limit: Int
  package var generation: Int

  package init(kind: Kind, text: String, limit: Int, generation: Int) {
    self.kind = kind
    self.text = text
    self.limit = limit
    self.generation = generation
  }
}
