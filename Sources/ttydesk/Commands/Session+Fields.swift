import Commands
import Store
import Tickets

/// The fields of tickets as people write and read them.
extension Session {
  /// What `NAME=VALUE` words ask for.
  func operations(setting words: [String]) throws -> [TicketOperation] {
    try words.map { word in
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let field = try field(named: String(parts[0]))
      return .set(field, try storedValue(parts.count > 1 ? String(parts[1]) : "", of: field))
    }
  }

  /// The field of that name.
  ///
  /// - Throws: ``Failure`` where it is a slip of the finger, or something that is not set so.
  private func field(named name: String) throws -> TicketField {
    if name.hasPrefix("field."), name.utf8.count > 6 { return .custom(String(name.dropFirst(6))) }
    let field = TicketField(name: name.lowercased())
    guard case .custom = field else { return field }
    if name == "tag" || name == "tags" {
      throw Failure(.dataError, "tags are not set but put on and taken off; use: ttydesk tag")
    }
    let standard = TicketField.standard.map(\.name)
    if let near = EditDistance.nearest(to: name, among: standard),
      near.utf8.first == name.utf8.first
    {
      throw Failure(
        .dataError,
        "there is no field \(name); did you mean \(near)? (field.\(name)=... makes one of your own)"
      )
    }
    return .custom(name)
  }

  /// A value as the log keeps it; nil to clear the field.
  ///
  /// - Throws: ``StoreError/badValue(field:value:expected:)`` and its like, which say what is
  ///   allowed.
  func storedValue(_ text: String, of field: TicketField) throws -> String? {
    switch field {
    case .custom: return text.isEmpty ? nil : text
    case .subject: return try required(text, field, "a text")
    case .status:
      return try choice(text, field, Status.allCases.map(\.rawValue))
    case .priority:
      return try choice(text, field, Priority.allCases.map(\.rawValue))
    case .queue:
      return try store.queue(named: required(text, field, "the name of a queue")).id.hex
    case .assignee: return try assignee(text)?.hex
    case .requester: return text.isEmpty ? nil : try correspondent(text).id.hex
    case .organization:
      return text.isEmpty ? nil : try store.organization(named: text).id.hex
    case .snooze, .due: return try moment(text, field)?.description
    }
  }

  /// A stored value as people read it; nil for none.
  func shownValue(_ value: String?, of field: TicketField) throws -> String? {
    guard let value else { return nil }
    switch field {
    case .queue: return try Identifier(hex: value).map(names.queue) ?? value
    case .assignee, .requester:
      return try Identifier(hex: value).flatMap { try names.name(ofAccount: $0) } ?? value
    case .organization:
      return try Identifier(hex: value).flatMap { try names.organization($0) } ?? value
    default: return value
    }
  }

  /// The account that tickets can be given to: `me`, a name or an address; nil for `nobody`.
  func assignee(_ text: String) throws -> Identifier? {
    switch text.lowercased() {
    case "", "nobody", "none": return nil
    case "me": return actor.id
    default:
      let account = try store.account(nameOrAddress: text)
      guard account.isStaff else {
        throw StoreError.badValue(
          field: "assignee", value: text, expected: "me, nobody or the name of one of the staff")
      }
      return account.id
    }
  }

  /// The account of somebody outside, by an address; made where the desk does not know it yet.
  func correspondent(_ address: String, name: String? = nil) throws -> Account {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    let isAddress =
      parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      && !address.utf8.contains { $0 <= 0x20 || $0 == 0x7F }
    if !isAddress, let account = try store.account(named: address) { return account }
    guard isAddress,
      let account = try store.correspondent(Contact(name: name, address: address), as: actor)
    else {
      throw StoreError.badValue(
        field: "requester", value: address, expected: "a mail address such as ann@example.org")
    }
    return account
  }

  /// A moment in the future, or as given; nil to clear.
  private func moment(_ text: String, _ field: TicketField) throws -> Timestamp? {
    if ["", "none", "off", "never"].contains(text.lowercased()) { return nil }
    guard let phrase = TimePhrase(text) ?? TimePhrase(text.replacing("T", with: " ")) else {
      throw StoreError.badValue(
        field: field.name, value: text,
        expected: "a time such as 3d, tomorrow, 2026-01-31 or '2026-01-31 17:00', or none")
    }
    return phrase.moment(now: now, zone: zone)
  }

  private func choice(
    _ text: String, _ field: TicketField, _ words: [String]
  ) throws -> String {
    guard words.contains(text.lowercased()) else {
      throw StoreError.badValue(
        field: field.name, value: text.isEmpty ? "an empty text" : text,
        expected: words.joined(separator: ", "))
    }
    return text.lowercased()
  }

  private func required(
    _ text: String, _ field: TicketField, _ expected: String
  ) throws -> String {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw StoreError.badValue(field: field.name, value: "an empty text", expected: expected)
    }
    return text
  }
}
