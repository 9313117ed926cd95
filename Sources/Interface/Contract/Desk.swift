package import Tickets

/// Who works here, and the names that pickers and completion offer.
package struct Desk: Hashable, Sendable {
  /// What the desk is called.
  package var name: String
  /// Whoever sits here.
  package var me: Person
  /// The name and address that this person writes under.
  package var myContact = Contact(address: "")
  /// The colleagues that a ticket can be given to, this person included.
  package var agents: [Person] = []
  package var queues: [NamedQueue] = []
  package var views: [SavedView] = []
  /// The tags in use, the commonest first.
  package var tags: [String] = []
  package var macros: [Macro] = []
  package var answers: [CannedAnswer] = []
  package var organizations: [String] = []
  /// The names of the themes there are.
  package var themes: [String] = []
  /// The deeds that policy refuses on the desk as a whole, with the reason as a sentence.
  package var refusals: [Deed: String] = [:]
  /// Whether the desk has no ticket at all.
  package var isEmpty = false
  /// Whether there is a hub to exchange events with.
  package var hasRemote = false
  /// Whether it is the sample desk.
  package var isDemo = false

  package init(name: String, me: Person) {
    self.name = name
    self.me = me
  }
}
