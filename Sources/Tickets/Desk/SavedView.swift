/// A search that was given a name.
package struct SavedView: Hashable, Sendable, Codable {
  package var name: String
  /// The search, in the query language.
  package var query: String
  /// The columns to show; empty for the usual ones.
  package var columns: [String]
  /// The account whose view it is; nil for everybody's.
  package var owner: Identifier?

  package init(name: String, query: String, columns: [String] = [], owner: Identifier? = nil) {
    self.name = name
    self.query = query
    self.columns = columns
    self.owner = owner
  }
}
