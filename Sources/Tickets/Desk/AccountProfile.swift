/// Who an account is: the names and addresses that headers never carry.
package struct AccountProfile: Hashable, Sendable {
  /// The short unique name by which commands call the account, as in `alice`; nil for somebody
  /// who only ever wrote in.
  package var name: String?
  /// The name that people read.
  package var displayName: String?
  /// The addresses, the preferred one first.
  package var addresses: [String]
  /// The user of the operating system who acts as this account.
  package var login: String?
  package var organization: Identifier?
  /// The public keys by which a hub knows the person: lines of OpenSSH's, without comments.
  package var keys: [String]

  package init(
    name: String? = nil, displayName: String? = nil, addresses: [String] = [],
    login: String? = nil, organization: Identifier? = nil, keys: [String] = []
  ) {
    self.name = name
    self.displayName = displayName
    self.addresses = addresses
    self.login = login
    self.organization = organization
    self.keys = keys
  }
}

extension AccountProfile: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    name = try json.optional("name")
    displayName = try json.optional("displayName")
    addresses = try json.required("addresses")
    login = try json.optional("login")
    organization = try json.optional("organization")
    keys = try json.optional("keys") ?? []
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("name", name)
    json.member("displayName", displayName)
    json.member("addresses", addresses)
    json.member("login", login)
    json.member("organization", organization)
    json.member("keys", unlessEmpty: keys)
  }
}
