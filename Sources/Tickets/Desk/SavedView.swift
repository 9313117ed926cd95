/// A search that was given a name.
package struct SavedView: Hashable, Sendable {
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

extension SavedView: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    name = try json.required("name")
    query = try json.required("query")
    columns = try json.required("columns")
    owner = try json.optional("owner")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("name", name)
    json.member("query", query)
    json.member("columns", columns)
    json.member("owner", owner)
  }
}
