/// A company or group that requesters belong to.
package struct Organization: Hashable, Sendable, Codable {
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

  private enum CodingKeys: String, CodingKey {
    case name, domains
    case hasCompanyAccess = "companyAccess"
  }
}
