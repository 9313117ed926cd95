internal import Tickets

/// What a list shows, and what it is called.
struct ListSource: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case preset(ListPreset)
    case view(String)
    case queue(Identifier)
    case search
  }

  let kind: Kind
  let title: String
  /// The search as people write it.
  let text: String
  /// The columns by name that the view chose; empty for the usual ones.
  let columns: [String]
  let query: Query
  /// The words that are looked for in subjects and texts.
  let words: [String]

  private init(_ kind: Kind, title: String, text: String, columns: [String] = []) {
    self.kind = kind
    self.title = title
    self.text = text
    self.columns = columns
    query = Query.lenient(text).query
    words = query.expression.map(ListSource.words) ?? []
  }

  init(_ preset: ListPreset) {
    self.init(.preset(preset), title: preset.title, text: preset.query)
  }

  init(_ view: SavedView) {
    self.init(.view(view.name), title: view.name, text: view.query, columns: view.columns)
  }

  /// What is open in a queue.
  init(_ queue: NamedQueue) {
    let name = queue.name.replacing("\"", with: "")
    self.init(.queue(queue.id), title: queue.name, text: "is:open queue:\"\(name)\" -is:snoozed")
  }

  init(search text: String) {
    self.init(.search, title: "Search: \(text)", text: text)
  }

  /// Whether it's what waits for the hub rather than what a search finds.
  var isOutbox: Bool { kind == .preset(.outbox) }

  private static func words(_ expression: Query.Expression) -> [String] {
    switch expression {
    case .all(let parts), .any(let parts): parts.flatMap(words)
    case .not: []
    case .condition(.text(let term)), .condition(.subject(let term)): [term.text]
    case .condition: []
    }
  }
}
