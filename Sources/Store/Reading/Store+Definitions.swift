internal import Database
package import Tickets

extension Store {
  /// The queues, in the order in which they were made.
  package func queues() throws -> [QueueEntry] {
    try refreshDefinitions()
    if let queues = definitions.queues { return queues }
    let queues = try database.all(
      "SELECT id, name, address, event FROM queue ORDER BY position"
    ) { row in
      row.identifier(0).flatMap { id in
        row.digest(3).map { event in
          QueueEntry(
            id: id, queue: Queue(name: row.text(1), address: row.optionalText(2)), event: event)
        }
      }
    }.compactMap { $0 }
    definitions.queues = queues
    return queues
  }

  /// The queue of that name; names are compared without regard to case.
  ///
  /// - Throws: ``StoreError/unknownQueue(_:known:)``.
  package func queue(named name: String) throws -> QueueEntry {
    let queues = try queues()
    let wanted = name.lowercased()
    guard let found = queues.first(where: { $0.queue.name.lowercased() == wanted }) else {
      throw StoreError.unknownQueue(name, known: queues.map(\.queue.name))
    }
    return found
  }

  /// The name of a queue, for people.
  package func queueName(_ id: Identifier) throws -> String {
    try queues().first { $0.id == id }?.queue.name ?? id.short
  }

  /// The organization with that identifier.
  package func organization(_ id: Identifier) throws -> Organization? {
    try database.first("SELECT state FROM organization WHERE id = ?", id) { row in
      try row.withBlob(0) { try StateCoding.decode(Organization.self, from: $0) }
    }
  }

  /// The organizations, in the order in which they came.
  package func organizations() throws -> [OrganizationEntry] {
    try organizations("ORDER BY position")
  }

  /// The organization of that name.
  ///
  /// - Throws: ``StoreError/unknownOrganization(_:)``.
  package func organization(named name: String) throws -> OrganizationEntry {
    guard let found = try organizations("WHERE name = ? COLLATE NOCASE LIMIT 1", name).first else {
      throw StoreError.unknownOrganization(name)
    }
    return found
  }

  /// The organization whose domain an address has.
  package func organization(forAddress address: String) throws -> Identifier? {
    guard let domain = Contact.key(of: address).split(separator: "@").last else { return nil }
    return try database.first(
      """
      SELECT id FROM organization_domain JOIN organization ON organization.position = organization
      WHERE domain = ?
      """, String(domain)
    ) { $0.identifier(0) } ?? nil
  }

  /// The macro of that name.
  ///
  /// - Throws: ``StoreError/unknownDefinition(kind:name:)``.
  package func macro(named name: String) throws -> Macro {
    try definition(.macro, name, as: Macro.self)
  }

  /// The canned answer of that name.
  ///
  /// - Throws: ``StoreError/unknownDefinition(kind:name:)``.
  package func answer(named name: String) throws -> CannedAnswer {
    try definition(.answer, name, as: CannedAnswer.self)
  }

  /// The view of that name: the account's own before everybody's.
  ///
  /// - Throws: ``StoreError/unknownDefinition(kind:name:)``.
  package func view(named name: String, for account: Identifier) throws -> SavedView {
    let own = SavedView(name: name, query: "", owner: account).key
    if let view = try? definition(.view, own, as: SavedView.self) { return view }
    return try definition(.view, name, as: SavedView.self)
  }

  /// The macros, by name.
  package func macros() throws -> [Macro] { try all(.macro, as: Macro.self) }

  /// The canned answers, by name.
  package func answers() throws -> [CannedAnswer] { try all(.answer, as: CannedAnswer.self) }

  /// The views that an account sees: everybody's and its own.
  package func views(for account: Identifier) throws -> [SavedView] {
    try all(.view, as: SavedView.self).filter { $0.owner == nil || $0.owner == account }
  }

  /// Everybody's views.
  func sharedViews() throws -> [SavedView] {
    try all(.view, as: SavedView.self).filter { $0.owner == nil }
  }

  /// The promises of the desk.
  package func targets() throws -> [ServiceTarget] { try all(.target, as: ServiceTarget.self) }

  /// The office hours; around the clock until somebody sets others.
  package func officeHours() throws -> OfficeHours {
    try all(.hours, as: OfficeHours.self).first ?? OfficeHours()
  }

  /// The promises and hours of this moment, ready to reckon with.
  func serviceClock() throws -> ServiceClock {
    try refreshDefinitions()
    if let clock = definitions.clock { return clock }
    let hours = try officeHours()
    let clock = ServiceClock(
      targets: try targets(),
      hours: try hours.businessHours(zone: surroundings.timeZone(hours.timeZone)))
    definitions.clock = clock
    return clock
  }

  /// Forgets what another program may have changed.
  func refreshDefinitions() throws {
    // Nobody else can write while a bulk write is at it.
    if backlog?.hasFreshDefinitions == true { return }
    backlog?.hasFreshDefinitions = true
    let version = try version()
    if definitions.version != version { definitions.forget() }
    definitions.version = version
  }

  private func organizations(
    _ rest: String, _ values: DatabaseValue...
  ) throws -> [OrganizationEntry] {
    var entries: [OrganizationEntry] = []
    try database.query(
      "SELECT id, state, event FROM organization \(rest)",
      arguments: values.map { $0 }
    ) { row in
      guard let id = row.identifier(0), let event = row.digest(2) else { return }
      let organization = try row.withBlob(1) {
        try StateCoding.decode(Organization.self, from: $0)
      }
      entries.append(OrganizationEntry(id: id, organization: organization, event: event))
    }
    return entries
  }

  private func organizations(_ rest: String, _ value: String) throws -> [OrganizationEntry] {
    try organizations(rest, .text(value))
  }

  private func definition<Definition: JSONObjectConvertible>(
    _ kind: DefinitionKind, _ name: String, as type: Definition.Type
  ) throws -> Definition {
    let found = try database.first(
      "SELECT body FROM definition WHERE kind = ? AND name = ?", kind.rawValue, name
    ) { row in try row.withBlob(0) { try StateCoding.decode(type, from: $0) } }
    guard let found else {
      throw StoreError.unknownDefinition(kind: kind.rawValue, name: name)
    }
    return found
  }

  func all<Definition: JSONObjectConvertible>(
    _ kind: DefinitionKind, as type: Definition.Type
  ) throws -> [Definition] {
    try database.all(
      "SELECT body FROM definition WHERE kind = ? ORDER BY name", kind.rawValue
    ) { row in try row.withBlob(0) { try StateCoding.decode(type, from: $0) } }
  }
}
