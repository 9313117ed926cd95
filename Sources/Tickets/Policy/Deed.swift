/// What somebody may be allowed to do, or not.
package enum Deed: String, Sendable, CaseIterable {
  /// See a ticket and its public thread.
  case see
  /// See notes, tags, custom fields, who is assigned, who looked.
  case seeInternals
  case create
  case reply
  case note
  /// Change fields, tags, links, watchers; merge and split.
  case change
  case delete
  /// Erase, redact, lay holds.
  case destroy
  /// Keep what the law gives people: copies, corrections, consents, restrictions, breaches.
  case protect
  /// See the log of a ticket.
  case audit
  /// See the log of the whole desk, verify and export it.
  case auditDesk
  /// Change macros, canned answers, shared views, targets.
  case arrange
  /// Change queues, accounts, grants and organizations.
  case administer
  /// Import, export, back up, restore, rebuild.
  case operate

  /// The deed as the end of "may not ...".
  package var phrase: String {
    switch self {
    case .see: "see this ticket"
    case .seeInternals: "see notes and other internals of this ticket"
    case .create: "make tickets in this queue"
    case .reply: "reply to this ticket"
    case .note: "write notes on this ticket"
    case .change: "change this ticket"
    case .delete: "delete here"
    case .destroy: "erase, redact or hold here"
    case .protect: "keep the records of people's rights and of breaches"
    case .audit: "read this ticket's audit log"
    case .auditDesk: "read the desk's audit log"
    case .arrange: "change macros, answers, views and targets"
    case .administer: "change queues, accounts and organizations"
    case .operate: "import, export or back up the desk"
    }
  }
}
