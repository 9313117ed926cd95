internal import Database
internal import Tickets

extension Store {
  /// Writes an organization as its newest event tells it.
  func projectOrganization(_ entry: LogEntry, at position: Int64) throws {
    guard case .organizationSet(let organization) = entry.body else { return }
    let id = entry.header.subject
    try database.run(
      """
      INSERT INTO organization (position, id, name, state, event) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE
      SET name = excluded.name, state = excluded.state, event = excluded.event
      """, position, id, organization.name, StateCoding.encode(organization), entry.id)
    guard let row = try database.int64("SELECT position FROM organization WHERE id = ?", id) else {
      return
    }
    try database.run("DELETE FROM organization_domain WHERE organization = ?", row)
    for domain in organization.domains {
      try database.run(
        "INSERT OR IGNORE INTO organization_domain (domain, organization) VALUES (?, ?)",
        domain.lowercased(), row)
    }
  }

  /// Writes a queue as its newest event tells it.
  func projectQueue(_ entry: LogEntry, at position: Int64) throws {
    guard case .queueSet(let queue) = entry.body else { return }
    try database.run(
      """
      INSERT INTO queue (position, id, name, address, event) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE
      SET name = excluded.name, address = excluded.address, event = excluded.event
      """, position, entry.header.subject, queue.name, queue.address.map(Contact.key(of:)),
      entry.id)
  }

  /// Writes or removes a named definition.
  func projectDefinition(_ entry: LogEntry, at position: Int64) throws {
    switch entry.body {
    case .macroSet(let macro): try define(.macro, macro.name, macro, at: position)
    case .answerSet(let answer): try define(.answer, answer.name, answer, at: position)
    case .viewSet(let view): try define(.view, view.key, view, at: position)
    case .targetSet(let target): try define(.target, target.key, target, at: position)
    case .hoursSet(let hours): try define(.hours, "", hours, at: position)
    case .retentionSet(let rule): try define(.retention, rule.matter.rawValue, rule, at: position)
    case .breachSet(let breach):
      try define(.breach, entry.header.subject.hex, breach, at: position)
    case .macroRemoved(let removed): try undefine(.macro, removed.name)
    case .answerRemoved(let removed): try undefine(.answer, removed.name)
    case .viewRemoved(let removed): try undefine(.view, removed.name)
    default: break
    }
  }

  private func define(
    _ kind: DefinitionKind, _ name: String, _ definition: some JSONObjectConvertible,
    at position: Int64
  ) throws {
    try database.run(
      "INSERT OR REPLACE INTO definition (kind, name, position, body) VALUES (?, ?, ?, ?)",
      kind.rawValue, name, position, StateCoding.encode(definition))
  }

  private func undefine(_ kind: DefinitionKind, _ name: String) throws {
    try database.run(
      "DELETE FROM definition WHERE kind = ? AND name = ?", kind.rawValue, name)
  }
}
