/// A word that only stands before other commands, as `queue` does in `queue add`.
package enum CommandGroup: String, CaseIterable, Sendable {
  case macro, answer, view, queue, sla, hours, organization, account, remote, outbox, hub, bundle
  case mail, privacy
  case hold = "privacy hold"
  case accountKey = "account key"
  case retention = "privacy retention"
  case breach = "privacy breach"

  /// The heading under which help shows the group.
  package var section: CommandSection {
    switch self {
    case .macro, .answer, .view: .shortcuts
    case .queue, .sla, .hours, .organization, .account, .accountKey: .desk
    case .remote, .outbox, .hub, .bundle: .sync
    case .mail: .transfer
    case .privacy, .hold, .retention, .breach: .audit
    }
  }

  /// What the commands of the group are for, in a sentence.
  package var abstract: String {
    switch self {
    case .macro: "Keep and run macros: changes to a ticket under one name."
    case .answer: "Keep answers that are written once and sent often."
    case .view: "Keep searches under a name."
    case .queue: "Make and change queues."
    case .sla: "Promise times of reply and solution."
    case .hours: "Say when the desk is staffed: promised times stand still outside."
    case .organization: "Make and change the organizations that requesters belong to."
    case .account: "Say who may work on the desk, and where."
    case .accountKey: "Say by which keys a person may sync with the hub."
    case .remote: "Say where the hub of this desk is."
    case .outbox: "Decide about what the hub did not take."
    case .hub: "Be the hub that a team's desks sync with."
    case .bundle: "Sync by files, where there is no network."
    case .mail: "Look at mail without importing it."
    case .privacy: "Erase, hold, hand over or correct personal data, with proof in the audit log."
    case .hold: "Keep data from being erased while a legal hold is on."
    case .retention: "Say how long things are kept, and erase what was kept long enough."
    case .breach: "Keep the register of data breaches, with the 72 hours to report one."
    }
  }
}
