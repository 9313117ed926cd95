package import Tickets

/// A queue by name.
package struct NamedQueue: Hashable, Sendable {
  package var id: Identifier
  package var name: String

  package init(id: Identifier, name: String) {
    self.id = id
    self.name = name
  }
}
