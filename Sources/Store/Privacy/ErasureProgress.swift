package import Tickets

/// What an erasure is at, and how far.
package enum ErasureProgress: Sendable, Hashable {
  /// The log is read for mentions of a person, up to a position.
  case looking(Int64, of: Int64)
  /// What a clock of retention reaches is looked for, or so many payloads of it are destroyed.
  case due(RetentionRule.Matter, payloads: Int?)
  case destroying(payloads: Int)
  /// Another program is overwriting what was erased before.
  case waiting
  /// The words that went are taken out of the search index, whose pages are written anew.
  case scrubbingIndex(Int64, of: Int64)
  /// Old copies are overwritten in the pages of the database.
  case scrubbingPages(Int64, of: Int64)
}
