/// A place where tickets wait, with the people who may work on them.
package struct Queue: Hashable, Sendable {
  package var name: String
  /// The address whose mail comes to this queue.
  package var address: String?

  package init(name: String, address: String? = nil) {
    self.name = name
    self.address = address
  }
}

extension Queue: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    name = try json.required("name")
    address = try json.optional("address")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("name", name)
    json.member("address", address)
  }
}
