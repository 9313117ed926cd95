/// Reads the lines of one theme file; names of colours are resolved later.
///
/// ```
/// # a comment
/// inherits = ttydesk-dark
///
/// [palette]
/// bg = #1b1e28
///
/// [roles]
/// list.unread = white on bg bold
/// ```
struct ThemeParser {
  /// What a file says, before inheritance.
  struct Source {
    var inherits: (name: String, line: Int)?
    var palette: [String: Value] = [:]
    var roles: [String: Value] = [:]
  }

  /// The right side of a line, and where it is.
  struct Value {
    let words: [String]
    let theme: String
    let line: Int
  }

  private enum Section { case top, palette, roles, unknown }

  let theme: String
  private(set) var source = Source()
  private(set) var warnings: [ThemeWarning] = []
  private var section = Section.top
  private var line = 0

  init(theme: String, text: String) {
    self.theme = theme
    for bytes in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      let words = Self.words(bytes)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      read(words, first)
    }
  }

  private mutating func read(_ words: [String], _ first: String) {
    if words.count == 1, first.hasPrefix("["), first.hasSuffix("]") {
      enter(String(first.dropFirst().dropLast()))
    } else if words.count >= 3, words[1] == "=" {
      assign(first, Value(words: Array(words[2...]), theme: theme, line: line))
    } else {
      warn(.notAnEntry(words.joined(separator: " ")))
    }
  }

  private mutating func enter(_ name: String) {
    switch name {
    case "palette": section = .palette
    case "roles": section = .roles
    default:
      section = .unknown
      warn(.unknownSection(name))
    }
  }

  private mutating func assign(_ name: String, _ value: Value) {
    switch section {
    case .top where name == "inherits": source.inherits = (value.words[0], line)
    case .top: warn(.unknownKey(name))
    case .palette:
      if source.palette.updateValue(value, forKey: name) != nil { warn(.repeated(name)) }
    case .roles:
      guard Self.roleNames.contains(name) else { return warn(.unknownRole(name)) }
      if source.roles.updateValue(value, forKey: name) != nil { warn(.repeated(name)) }
    case .unknown: break
    }
  }

  private mutating func warn(_ problem: ThemeWarning.Problem) {
    warnings.append(ThemeWarning(theme: theme, line: line, problem: problem))
  }

  /// The words of a line, with an equals sign standing apart.
  private static func words(_ bytes: Substring.UTF8View) -> [String] {
    String(decoding: bytes, as: UTF8.self).replacing("=", with: " = ")
      .split { $0 == " " || $0 == "\t" || $0 == "\r" }.map(String.init)
  }

  private static let roleNames = Set(Role.allCases.map(\.rawValue))
}
