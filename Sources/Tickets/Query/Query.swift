/// A search in the desk's query language, parsed: `queue:billing is:unread -tag:spam "exact words"`.
///
/// It knows nothing of what the desk holds: names stay names, `me` stays `me`, and times are
/// phrases until somebody says what "now" is.
package struct Query: Hashable, Sendable {
  /// What tickets must fulfil; nil finds all of them.
  package let expression: Expression?
  /// The orders asked for, the weightiest first.
  package let sort: [QuerySort]

  /// A search made by the program itself.
  package init(_ expression: Expression? = nil, sort: [QuerySort] = []) {
    self.expression = expression
    self.sort = sort
  }

  /// Conditions and how they are joined.
  package indirect enum Expression: Hashable, Sendable {
    /// Every one of these, at least two.
    case all([Expression])
    /// At least one of these, at least two.
    case any([Expression])
    case not(Expression)
    case condition(Condition)
  }

  /// One thing that a ticket must fulfil; several values are alternatives.
  package enum Condition: Hashable, Sendable {
    /// A field of kind name or word; fixed words are in lowercase.
    case match(QueryField, [String])
    /// A field of the desk's own (`field.NAME:value`).
    case custom(name: String, [String])
    case number([Int])
    case flag([QueryFlag])
    case part([QueryPart])
    /// ``QueryField/created``, ``QueryField/updated`` or ``QueryField/due``.
    case time(QueryField, QueryTime)
    /// Words anywhere in the ticket's text.
    case text(SearchTerm)
    /// Words in the subject.
    case subject(SearchTerm)
  }
}

extension Query.Expression {
  /// All of these, without needless nesting; nil for none.
  static func joined(all parts: [Query.Expression]) -> Query.Expression? {
    let flat = parts.flatMap { part in
      if case .all(let inner) = part { inner } else { [part] }
    }
    return flat.count > 1 ? .all(flat) : flat.first
  }

  /// Any of these, without needless nesting; nil for none.
  static func joined(any parts: [Query.Expression]) -> Query.Expression? {
    let flat = parts.flatMap { part in
      if case .any(let inner) = part { inner } else { [part] }
    }
    return flat.count > 1 ? .any(flat) : flat.first
  }

  /// The opposite; two negations cancel out.
  var negated: Query.Expression {
    if case .not(let inner) = self { inner } else { .not(self) }
  }
}
