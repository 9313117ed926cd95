/// Somebody who acts on the desk or writes to it, folded from the account's events.
package struct Account: Hashable, Sendable {
  package let id: Identifier
  package var profile: AccountProfile
  package var grants: [Grant]
  /// Whether the account may no longer do anything.
  package var isRevoked: Bool
  /// The event that last set the profile: the base of the next change.
  package var profileEvent: Digest?
  /// The holds in force on what concerns this person, by the events that laid them.
  package var holds: [Digest]
  /// Whether the profile was erased.
  package var isErased: Bool
  /// Whether the account ever was one of the desk's own people: colleagues go on knowing it.
  package var hasBeenStaff: Bool
  /// Why the use of this person's data is restricted; nil while it is not.
  package var restriction: String?
  /// What the person last decided of each use of their data, in ascending order of the uses.
  package var consents: [ConsentChange]

  package init(id: Identifier) {
    self.id = id
    profile = AccountProfile()
    grants = []
    isRevoked = false
    profileEvent = nil
    holds = []
    isErased = false
    hasBeenStaff = false
    restriction = nil
    consents = []
  }

  /// The name to show for the account.
  package var shownName: String {
    if isErased { return "(erased)" }
    return profile.displayName ?? profile.name ?? profile.addresses.first ?? id.short
  }

  /// The preferred name and address of the person; without an address, their mailbox on this
  /// machine, which has the name of their login.
  package var contact: Contact {
    Contact(
      name: profile.displayName ?? profile.name,
      address: profile.addresses.first ?? profile.login ?? "")
  }

  /// Whether any of the grants makes the account one of the desk's own people.
  package var isStaff: Bool { !isRevoked && grants.contains { $0.role.isStaff } }

  /// Takes in one event whose subject is this account.
  package mutating func apply(_ entry: LogEntry) {
    switch entry.body {
    case .accountSet(let profile):
      self.profile = profile
      profileEvent = entry.id
      isErased = false
    case .accountRevoked:
      isRevoked = true
    case .accountGranted(let grant):
      isRevoked = false
      if grant.role.isStaff { hasBeenStaff = true }
      if !grants.contains(grant) { grants.append(grant) }
    case .accountUngranted(let grant):
      grants.removeAll { $0 == grant }
    case .holdAdded:
      holds.append(entry.id)
    case .holdLifted:
      holds.removeAll()
    case .accountRestricted(let change):
      restriction = change.reason
    case .accountReleased:
      restriction = nil
    case .accountConsented(let change):
      consents.removeAll { $0.purpose == change.purpose }
      consents.append(change)
      consents.sort { $0.purpose < $1.purpose }
    case .none where entry.kind == .accountSet:
      profile = AccountProfile(organization: profile.organization)
      profileEvent = entry.id
      isErased = true
    default:
      break
    }
  }
}

extension Account: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    id = try json.required("id")
    profile = try json.required("profile")
    grants = try json.optional("grants") ?? []
    isRevoked = try json.optional("isRevoked") ?? false
    profileEvent = try json.optional("profileEvent")
    holds = try json.optional("holds") ?? []
    isErased = try json.optional("isErased") ?? false
    hasBeenStaff = try json.optional("hasBeenStaff") ?? false
    restriction = try json.optional("restriction")
    consents = try json.optional("consents") ?? []
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("id", id)
    json.member("profile", profile)
    json.member("grants", unlessEmpty: grants)
    if isRevoked { json.member("isRevoked", isRevoked) }
    json.member("profileEvent", profileEvent)
    json.member("holds", unlessEmpty: holds)
    if isErased { json.member("isErased", isErased) }
    if hasBeenStaff { json.member("hasBeenStaff", hasBeenStaff) }
    json.member("restriction", restriction)
    json.member("consents", unlessEmpty: consents)
  }
}
