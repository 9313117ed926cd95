import Store
import Tickets

/// The results of a search for words, kept while somebody goes through them.
struct HitList {
  let query: Query
  var tickets: [ListedTicket] = []
  /// Where the search has come to.
  var hit: Int64?
  var isComplete = false
  var seen: Set<Int64> = []

  /// Nobody reads further than this, and a search that has too many results wants another word.
  static let limit = 10_000

  init(_ query: Query) { self.query = query }
}
