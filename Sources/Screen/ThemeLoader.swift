/// Loads a theme with all that it inherits.
package struct ThemeLoader {
  private var palette: [String: ThemeParser.Value] = [:]
  private var roles: [String: ThemeParser.Value] = [:]
  private var warnings: [ThemeWarning] = []

  /// Loads the theme of a name; what can't be used is warned of and left out.
  ///
  /// `find` gives the text of a theme, or nil if there is none of that name. Palettes and roles of
  /// the theme win over those that it inherits, before names are looked up: a theme may be another's
  /// roles with colours of its own.
  package static func load(
    _ name: String, find: (String) -> String?
  ) -> (theme: Theme, warnings: [ThemeWarning]) {
    var loader = ThemeLoader()
    loader.collect(name, find)
    let entries = loader.resolve()
    return (Theme(name: name, entries: entries), loader.warnings)
  }

  private init() {}

  private mutating func collect(_ name: String, _ find: (String) -> String?) {
    var next: (name: String, theme: String, line: Int)? = (name, name, 0)
    var seen: [String] = []
    while let current = next {
      guard !seen.contains(current.name) else {
        return warn(current.theme, current.line, .inheritanceCycle(seen + [current.name]))
      }
      seen.append(current.name)
      guard let text = find(current.name) else {
        return warn(current.name, 0, .missingTheme)
      }
      let parser = ThemeParser(theme: current.name, text: text)
      warnings += parser.warnings
      palette.merge(parser.source.palette) { own, _ in own }
      roles.merge(parser.source.roles) { own, _ in own }
      next = parser.source.inherits.map { ($0.name, current.name, $0.line) }
    }
  }

  private mutating func resolve() -> [String: ThemeEntry] {
    var colors: [String: Color] = [:]
    for (name, value) in palette.sorted(by: { $0.key < $1.key }) {
      guard value.words.count == 1, let color = Self.color(value.words[0]) else {
        warn(value.theme, value.line, .unknownColor(value.words.joined(separator: " ")))
        continue
      }
      colors[name] = color
    }
    var entries: [String: ThemeEntry] = [:]
    for (name, value) in roles.sorted(by: { $0.key < $1.key }) {
      entries[name] = entry(value, colors)
    }
    return entries
  }

  private mutating func entry(
    _ value: ThemeParser.Value, _ colors: [String: Color]
  ) -> ThemeEntry {
    var entry = ThemeEntry()
    var behind = false
    for word in value.words {
      if word == "on" {
        behind = true
      } else if let attribute = Attributes.names.first(where: { $0.name == word })?.attribute {
        entry.attributes.insert(attribute)
      } else if let color = colors[word] ?? Self.color(word) {
        if behind { entry.background = color } else { entry.foreground = color }
        behind = false
      } else {
        warn(value.theme, value.line, .unknownColor(word))
      }
    }
    if behind { warn(value.theme, value.line, .noColor) }
    return entry
  }

  private mutating func warn(_ theme: String, _ line: Int, _ problem: ThemeWarning.Problem) {
    warnings.append(ThemeWarning(theme: theme, line: line, problem: problem))
  }

  /// A colour that needs no palette.
  static func color(_ word: String) -> Color? {
    if word == "default" { return .standard }
    if let index = UInt8(word) { return .indexed(index) }
    if let index = names.firstIndex(of: word) { return .indexed(UInt8(index)) }
    let digits = word.utf8.dropFirst()
    guard word.hasPrefix("#"), digits.count == 6, word.dropFirst().allSatisfy(\.isHexDigit),
      let value = UInt32(word.dropFirst(), radix: 16)
    else { return nil }
    return .rgb(UInt8(value >> 16), UInt8(value >> 8 & 255), UInt8(value & 255))
  }

  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black",
    "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan",
    "bright-white",
  ]
}
