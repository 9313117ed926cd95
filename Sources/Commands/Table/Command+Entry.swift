extension Command {
  /// What the table says of a command.
  package struct Entry: Sendable {
    /// How a command acts on tickets.
    package struct Traits: OptionSet, Sendable {
      package let rawValue: UInt8

      package init(rawValue: UInt8) {
        self.rawValue = rawValue
      }

      /// Acts on all marked tickets, if there are any.
      package static let bulk = Traits(rawValue: 1)
      /// Can be done again by `repeat`.
      package static let repeatable = Traits(rawValue: 2)
      /// Asks before it acts.
      package static let confirms = Traits(rawValue: 4)
      /// Changes tickets in a way that asks neither and can be repeated.
      package static let change: Traits = [.bulk, .repeatable]
    }

    package let group: Group
    /// What it does, in one sentence.
    package let title: String
    /// One or two words for the line of hints.
    package let label: String
    /// Where it works.
    package let contexts: Set<Context>
    package let keys: [DefaultKey]
    package let needs: [Need]
    package let arguments: [Argument]
    package let traits: Traits

    init(
      _ group: Group, _ title: String, label: String, in contexts: Set<Context> = .screens,
      keys: [DefaultKey] = [], needs: [Need] = [], arguments: [Argument] = [],
      traits: Traits = []
    ) {
      self.group = group
      self.title = title
      self.label = label
      self.contexts = contexts
      self.keys = keys
      self.needs = needs
      self.arguments = arguments
      self.traits = traits
    }
  }
}
