import Commands
import Store
import Tickets

/// Which events `ttydesk audit` was asked for: by its options, and by fields and words.
struct AuditSearch {
  private(set) var filter = AuditFilter()
  /// Words that an event must have, and those that it must not have.
  private var words: [(text: String, isWanted: Bool)] = []
  private var unwantedKinds: [String] = []

  /// The fields that a query may name.
  private enum Field: String, CaseIterable {
    case actor, ticket, kind, after, before, queue
  }

  /// Reads the command line.
  init(in session: Session) throws {
    let invocation = session.invocation
    for word in AuditSearch.split(invocation.allArguments(.query).joined(separator: " ")) {
      try add(word, session)
    }
    let options: [(Field, CommandOption.Name)] = [
      (.actor, .actor), (.ticket, .ticket), (.kind, .kind), (.after, .after),
      (.before, .before), (.queue, .queue),
    ]
    for (field, option) in options {
      for value in invocation.values(option) { try set(field, value, session) }
    }
  }

  /// Whether an event that passed the filter has the words as well.
  func matches(_ record: AuditRecord) -> Bool {
    guard !unwantedKinds.contains(where: { record.kind.isKind($0) }) else { return false }
    guard !words.isEmpty else { return true }
    let texts = record.texts.map { $0.lowercased() }
    return words.allSatisfy { word in
      texts.contains { $0.contains(word.text) } == word.isWanted
    }
  }

  /// Reads a query as somebody types it, without a command line.
  init(_ query: String, in session: Session) throws {
    for word in AuditSearch.split(query) { try add(word, session) }
  }

  // MARK: Reading

  private mutating func add(_ word: String, _ session: Session) throws {
    let isWanted = !word.hasPrefix("-") || word.utf8.count < 2
    let text = isWanted ? word : String(word.dropFirst())
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.count == 2, let field = Field(rawValue: parts[0].lowercased()) {
      if isWanted {
        try set(field, parts[1], session)
      } else if field == .kind {
        unwantedKinds.append(try AuditSearch.kind(parts[1]))
      } else {
        throw Failure(
          .dataError, "only kinds and words can be left out: '\(word)' is neither")
      }
    } else if (try? AuditSearch.kind(text)) != nil {
      if isWanted { filter.kinds.append(text) } else { unwantedKinds.append(text) }
    } else if isWanted, text.hasPrefix("#") || text.hasPrefix("~") {
      try set(.ticket, text, session)
    } else {
      words.append((text.lowercased(), isWanted))
    }
  }

  private mutating func set(_ field: Field, _ value: String, _ session: Session) throws {
    switch field {
    case .actor:
      filter.actor =
        value.lowercased() == "me"
        ? session.actor.id : try session.store.account(nameOrAddress: value).id
    case .ticket: filter.subject = try session.ticket(value).id
    case .kind: filter.kinds.append(try AuditSearch.kind(value))
    case .after: filter.after = try AuditSearch.time(value, session)
    case .before: filter.before = try AuditSearch.time(value, session)
    case .queue: filter.queue = try session.store.queue(named: value).id
    }
  }

  /// A kind, or a family of kinds such as `tag`.
  private static func kind(_ name: String) throws -> String {
    let kinds = EventKind.allCases.map(\.rawValue)
    if kinds.contains(where: { $0.isKind(name) }) { return name }
    let near = EditDistance.nearest(to: name, among: kinds).map { "; did you mean \($0)?" }
    throw Failure(
      .dataError,
      "there is no kind of event \(name)"
        + (near ?? "; there are: " + kinds.joined(separator: ", ")))
  }

  /// The beginning of what a time means.
  static func time(_ text: String, _ session: Session) throws -> Timestamp {
    if let exact = Timestamp(text) { return exact }
    guard let phrase = TimePhrase(text) ?? TimePhrase(text.replacing("T", with: " ")) else {
      throw StoreError.badValue(
        field: "a time", value: text,
        expected: "one such as 2026-01-31, '2026-01-31 17:00', yesterday or -7d")
    }
    return phrase.interval(now: session.now, zone: session.zone).lowerBound
  }

  /// The words of a query; what stands in quotes is one.
  private static func split(_ query: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for scalar in query.unicodeScalars {
      if scalar == "\"" {
        isQuoted.toggle()
      } else if scalar.properties.isWhitespace, !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}

extension String {
  /// Whether the kind of that name is the one given, or of its family.
  fileprivate func isKind(_ name: String) -> Bool { self == name || hasPrefix(name + ".") }
}
