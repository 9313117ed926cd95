/// A company or group that requesters belong to.
package struct Organization: Hashable, Sendable {
  package var name: String
  /// The domains whose addresses belong to it, in lowercase.
  package var domains: [String]
  /// Whether its people see each other's tickets.
  package var hasCompanyAccess: Bool

  package init(name: String, domains: [String] = [], hasCompanyAccess: Bool = false) {
    self.name = name
    self.domains = domains
    self.hasCompanyAccess = hasCompanyAccess
  }
}

extension Organization: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    name = try json.required("name")
    domains = try json.required("domains")
    hasCompanyAccess = try json.required("companyAccess")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("name", name)
    json.member("domains", domains)
    json.member("companyAccess", hasCompanyAccess)
  }
}
