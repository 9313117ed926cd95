/// Who may see an event at all; a replica without the right never receives its bytes.
package enum EventStream: UInt8, Sendable, CaseIterable {
  /// What the requester may see: their own ticket, its messages and replies.
  case `public` = 1
  /// What only agents see: notes, assignment, tags, who looked.
  case `internal` = 2
  /// What only leads, auditors and admins see: holds and the desk's own administration.
  case restricted = 3

  /// The name that scripts see.
  package var name: String {
    switch self {
    case .public: "public"
    case .internal: "internal"
    case .restricted: "restricted"
    }
  }
}
