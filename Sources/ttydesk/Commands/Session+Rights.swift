import Commands
import Store
import Text
import Tickets

/// What the law gives people: to be known rightly, to decide, to be left alone.
extension Session {
  /// Does `ttydesk privacy show`.
  func showPerson() throws {
    let person = try person()
    try store.require(.auditDesk, actor)
    guard !output.isJSON else {
      try output.write(try json(ofPerson: person))
      return
    }
    try writeDefinition("name", person.shownName)
    try writeDefinition("addresses", person.profile.addresses.joined(separator: ", "))
    if let name = try names.organization(person.profile.organization) {
      try writeDefinition("organization", name)
    }
    try writeDefinition("restriction", person.restriction ?? "none")
    try writeDefinition("legal hold", person.holds.isEmpty ? "none" : "nothing may be erased")
    for consent in person.consents { try writeDefinition(consent.purpose, consent.outcome) }
  }

  /// Does `ttydesk privacy rectify`.
  func rectify() throws {
    let person = try person()
    var profile = person.profile
    for (field, value) in invocation.assignments {
      switch field {
      case "name":
        profile.displayName = value.isEmpty ? nil : value
      case "address":
        let old = Contact.key(of: invocation.argument(.address))
        let new = try address(value)
        profile.addresses = profile.addresses.map { Contact.key(of: $0) == old ? new : $0 }
      default:
        throw StoreError.badValue(
          field: "a correction", value: field, expected: "name=TEXT or address=ADDRESS")
      }
    }
    try store.rectify(person, to: profile, as: actor)
    try reportChange(of: person, "Corrected.")
  }

  /// Does `ttydesk privacy consent`.
  func recordConsent() throws {
    try record(invocation.argument(.decision) == "give" ? .given : .withdrawn)
  }

  /// Does `ttydesk privacy object`.
  func recordObjection() throws { try record(.objected) }

  /// Does `ttydesk privacy restrict` and `ttydesk privacy unrestrict`.
  func setRestriction(_ isRestricted: Bool) throws {
    let person = try person()
    guard isRestricted || person.restriction != nil else {
      throw Failure(.noInput, "the use of the data of \(person.shownName) is not restricted")
    }
    try store.setRestriction(
      isRestricted, of: person, reason: invocation.required(.reason), as: actor)
    try reportChange(of: person, isRestricted ? "Restricted." : "The restriction is lifted.")
  }

  /// The person that the command is about.
  func person() throws -> Account {
    let address = invocation.argument(.address)
    guard let account = try store.account(address: address) else {
      throw Failure(.noInput, "the desk knows nobody with the address \(address)")
    }
    return account
  }

  /// A person with what they decided, for programs.
  func json(ofPerson person: Account) throws -> JSON {
    [
      "id": .string(person.id.hex), "name": JSON(person.contact.name),
      "addresses": .array(person.profile.addresses.map(JSON.string)),
      "organization": JSON(try names.organization(person.profile.organization)),
      "restriction": JSON(person.restriction), "held": .bool(!person.holds.isEmpty),
      "consents": .array(
        person.consents.map { consent in
          [
            "purpose": .string(consent.purpose), "decision": .string(consent.decision.rawValue),
            "reason": JSON(consent.reason),
          ]
        }),
    ]
  }

  private func record(_ decision: ConsentChange.Decision) throws {
    let person = try person()
    let change = ConsentChange(
      purpose: invocation.argument(.purpose), decision: decision,
      reason: invocation.value(.reason))
    try store.record(change, of: person, as: actor)
    try reportChange(of: person, "\(change.sentence)")
  }

  private func reportChange(of person: Account, _ sentence: String) throws {
    guard let changed = try store.account(person.id) else { return }
    try report(
      sentence, name: changed.profile.addresses.first ?? changed.shownName,
      json: try json(ofPerson: changed))
  }
}

extension ConsentChange {
  /// What was decided and why, in a few words.
  var outcome: String { decision.phrase + (reason.map { " (\($0))" } ?? "") }

  /// What was decided, as agents read it.
  var sentence: String {
    switch decision {
    case .given: "Consent to \(purpose) was given."
    case .withdrawn: "Consent to \(purpose) was withdrawn."
    case .objected: "They object to \(purpose)."
    }
  }
}

extension ConsentChange.Decision {
  fileprivate var phrase: String {
    switch self {
    case .given: "consent given"
    case .withdrawn: "consent withdrawn"
    case .objected: "objection"
    }
  }
}
