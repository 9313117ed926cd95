/// The fields that a search may name; the raw value is what is typed before the colon.
package enum QueryField: String, CaseIterable, Hashable, Sendable {
  case queue, status, assignee, priority, tag, from, cc, org, channel
  case number, subject
  case `is`, has
  case before, after, created, updated, due
  case sort

  /// What kind of value belongs behind the colon.
  package enum Kind: Hashable, Sendable {
    /// A name that only the desk knows (a queue, an account, a tag), or one of a few fixed words.
    case name
    /// One of the words of ``QueryField/values``, nothing else.
    case word
    /// A ticket's number.
    case number
    /// Words to look for.
    case text
    /// A time, perhaps with `>`, `<` or `..`.
    case time
    /// A sort key.
    case sort
  }

  /// What kind of value belongs behind the colon.
  package var kind: Kind {
    switch self {
    case .queue, .assignee, .tag, .from, .cc, .org, .channel: .name
    case .status, .priority, .is, .has: .word
    case .number: .number
    case .subject: .text
    case .before, .after, .created, .updated, .due: .time
    case .sort: .sort
    }
  }

  /// The fixed words that the field knows; for times, the likeliest ones.
  package var values: [String] {
    switch self {
    case .status: ["new", "open", "pending", "hold", "solved", "closed"]
    case .priority: ["urgent", "high", "normal", "low"]
    case .assignee: ["me", "none"]
    case .from, .cc: ["me"]
    case .is: QueryFlag.allCases.map(\.rawValue)
    case .has: QueryPart.allCases.map(\.rawValue)
    case .sort: QuerySort.Key.allCases.map(\.rawValue)
    case .before, .after, .created, .updated:
      ["today", "yesterday", "-7d", "-30d", "this week", "last week", "this month"]
    case .due: ["today", "tomorrow", "2h", "this week"]
    case .queue, .tag, .org, .channel, .number, .subject: []
    }
  }

  /// One line of help.
  package var summary: String {
    switch self {
    case .queue: "in this queue"
    case .status: "with this status"
    case .assignee: "assigned to this agent; \"me\", \"none\""
    case .priority: "with this priority"
    case .tag: "with this tag"
    case .from: "asked by this person or address"
    case .cc: "with this person in copy"
    case .org: "of this organization's people"
    case .channel: "come by this way"
    case .number: "with this number"
    case .subject: "with these words in the subject"
    case .is: "in this state"
    case .has: "with such a thing in it"
    case .before: "last changed before this time"
    case .after: "last changed at or after this time"
    case .created: "made at, after (>) or before (<) this time"
    case .updated: "last changed at, after (>) or before (<) this time"
    case .due: "due at, after (>) or before (<) this time"
    case .sort: "in this order; a minus sign turns it round"
    }
  }
}
