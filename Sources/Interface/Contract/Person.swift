package import Tickets

/// An account as pickers show it.
package struct Person: Hashable, Sendable {
  package var id: Identifier
  /// The short unique name, as in `alice`, or whatever stands in for one.
  package var name: String
  /// The name that people read, with the address where that helps to tell people apart.
  package var title: String

  package init(id: Identifier, name: String, title: String) {
    self.id = id
    self.name = name
    self.title = title
  }
}
