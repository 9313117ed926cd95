package import Tickets

/// Another ticket as the head of one names it.
package struct LinkedTicket: Hashable, Sendable {
  package var kind: Link.Kind
  package var id: Identifier
  package var name: String
  package var subject: String

  package init(kind: Link.Kind, id: Identifier, name: String, subject: String) {
    self.kind = kind
    self.id = id
    self.name = name
    self.subject = subject
  }
}
