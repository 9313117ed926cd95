internal import Database
package import Tickets

/// The register of breaches of personal data.
extension Store {
  /// The breaches, the oldest first.
  ///
  /// - Throws: ``Refusal`` where the actor may not read the desk's log.
  package func breaches(as actor: Actor) throws -> [BreachEntry] {
    try require(.auditDesk, actor)
    return try database.all(
      """
      SELECT definition.name, definition.body, event.id FROM definition
      JOIN event ON event.position = definition.position WHERE kind = ?
      """, DefinitionKind.breach.rawValue
    ) { row in
      BreachEntry(
        id: Identifier(hex: row.text(0)) ?? .desk,
        breach: try row.withBlob(1) { try StateCoding.decode(Breach.self, from: $0) },
        event: row.digest(2) ?? .zero)
    }.sorted { ($0.breach.noticedAt, $0.id.hex) < ($1.breach.noticedAt, $1.id.hex) }
  }

  /// The breach of that name: its short one, or the full id.
  package func breach(named name: String, as actor: Actor) throws -> BreachEntry {
    let found = try breaches(as: actor).filter { $0.id.short == name || $0.id.hex == name }
    guard found.count == 1, let breach = found.first else {
      throw StoreError.unknownDefinition(kind: "privacy breach", name: name)
    }
    return breach
  }

  /// Puts a breach into the register, or what became known of one.
  ///
  /// - Returns: The breach's identifier.
  @discardableResult
  package func setBreach(
    _ breach: Breach, of entry: BreachEntry? = nil, as actor: Actor
  ) throws -> Identifier {
    try batch {
      try require(.protect, actor)
      let id = entry?.id ?? newIdentifier()
      try append(
        [
          EventDraft(
            subject: id, stream: .restricted, base: entry?.event, body: .breachSet(breach))
        ], by: actor.id)
      return id
    }
  }
}
