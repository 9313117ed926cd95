/// A name and an address, as mail and chat give them.
package struct Contact: Hashable, Sendable {
  /// The display name; nil where none was given.
  package var name: String?
  /// The address, in the form in which it was given.
  package var address: String

  package init(name: String? = nil, address: String) {
    self.name = name
    self.address = address
  }

  /// The form in which addresses are compared: without surrounding spaces, in lowercase.
  ///
  /// The local part of an address may tell upper from lower case (RFC 5321, 2.4), but no mail
  /// system in use does, and people do not expect it.
  package static func key(of address: String) -> String {
    var key = Substring(address.lowercased())
    while let first = key.first, first.isWhitespace { key.removeFirst() }
    while let last = key.last, last.isWhitespace { key.removeLast() }
    return String(key)
  }
}

extension Contact: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    name = try json.optional("name")
    address = try json.required("address")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("name", name)
    json.member("address", address)
  }
}
