/// How one ticket relates to another.
package struct Link: Hashable, Sendable {
  /// The kinds of links.
  package enum Kind: String, Sendable, CaseIterable, JSONConvertible {
    case related, parent, child, duplicate, blocks
    case blockedBy = "blocked-by"
    case splitFrom = "split-from"
    case splitInto = "split-into"

    /// What the other ticket calls the same link.
    package var inverse: Kind {
      switch self {
      case .related: .related
      case .parent: .child
      case .child: .parent
      case .duplicate: .duplicate
      case .blocks: .blockedBy
      case .blockedBy: .blocks
      case .splitFrom: .splitInto
      case .splitInto: .splitFrom
      }
    }
  }

  package var kind: Kind
  /// The other ticket.
  package var ticket: Identifier

  package init(kind: Kind, ticket: Identifier) {
    self.kind = kind
    self.ticket = ticket
  }
}

extension Link: JSONObjectConvertible {
  package init(_ json: JSONObject) throws(JSONError) {
    kind = try json.required("kind")
    ticket = try json.required("ticket")
  }

  package func writeMembers(to json: inout JSONWriter) {
    json.member("kind", kind)
    json.member("ticket", ticket)
  }
}
