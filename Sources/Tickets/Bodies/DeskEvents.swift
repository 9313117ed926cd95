/// The desk came into being.
package struct DeskCreated: Hashable, Sendable, Codable {
  /// The desk's name.
  package var name: String

  package init(name: String) {
    self.name = name
  }
}

/// An account's rights were put to an end.
package struct AccountRevoked: Hashable, Sendable, Codable {
  /// Why, in the words of whoever did it.
  package var reason: String?

  package init(reason: String? = nil) {
    self.reason = reason
  }
}

/// A named definition was taken away: a macro, a canned answer or a view.
package struct DefinitionRemoved: Hashable, Sendable, Codable {
  /// The definition's name.
  package var name: String

  package init(name: String) {
    self.name = name
  }
}
