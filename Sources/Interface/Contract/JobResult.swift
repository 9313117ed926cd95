package import Tickets

/// What became of a job.
package struct JobResult: Hashable, Sendable {
  /// A ticket on which it failed, and why, as a sentence.
  package struct Fault: Hashable, Sendable {
    package var ticket: Identifier
    package var name: String
    package var reason: String
    /// Whether a reply was held because the thread went on in between.
    package var isStale: Bool

    package init(ticket: Identifier, name: String, reason: String, isStale: Bool = false) {
      self.ticket = ticket
      self.name = name
      self.reason = reason
      self.isStale = isStale
    }
  }

  /// The job's; for an undo, that of the token below zero: -7 for token 7.
  package var id: Int
  /// The tickets that changed.
  package var changed: [Identifier]
  package var faults: [Fault]
  /// Takes it back; nil where that can't be done, as with a reply that is on its way.
  package var undo: UndoToken?
  /// The ticket that it opened.
  package var created: Identifier?
  /// The name of that ticket.
  package var createdName: String?

  package init(
    id: Int, changed: [Identifier], faults: [Fault] = [], undo: UndoToken? = nil
  ) {
    self.id = id
    self.changed = changed
    self.faults = faults
    self.undo = undo
  }
}
