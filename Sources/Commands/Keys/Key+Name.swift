/// The names of keys, as key files, help and the manual write them: `r`, `R`, `ctrl-r`, `alt-up`,
/// `shift-tab`, `f5`, `pgdn`, `enter`, `esc`, `space`.
extension Key: CustomStringConvertible {
  private static let names: [(code: Code, name: String)] = [
    (.enter, "enter"), (.tab, "tab"), (.backspace, "backspace"), (.escape, "esc"),
    (.up, "up"), (.down, "down"), (.left, "left"), (.right, "right"),
    (.home, "home"), (.end, "end"), (.pageUp, "pgup"), (.pageDown, "pgdn"),
    (.insert, "ins"), (.delete, "del"), (.text(" "), "space"),
  ]

  private static let aliases: [String: Code] = [
    "return": .enter, "escape": .escape, "pageup": .pageUp, "pagedown": .pageDown,
    "insert": .insert, "delete": .delete,
  ]

  private static let prefixes: [(prefix: String, modifier: Modifiers)] = [
    ("ctrl-", .ctrl), ("alt-", .alt), ("shift-", .shift),
  ]

  /// How many function keys have a name.
  package static let functionKeys = 1...24

  /// The name, which `init(parsing:)` reads back to the same key.
  package var description: String {
    var name = ""
    for (prefix, modifier) in Key.prefixes where modifiers.contains(modifier) {
      name += prefix
    }
    switch code {
    case .function(let number): return name + "f\(number)"
    case .text(let scalar) where scalar != " ": return name + String(scalar)
    default: return name + (Key.names.first { $0.code == code }?.name ?? "")
    }
  }

  /// The key of a name; nil if it is none.
  ///
  /// Upper and lower case differ in single letters alone.
  package init?(parsing name: String) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    while let found = Key.prefixes.first(where: { Key.hasPrefix(rest, $0.prefix) }) {
      modifiers.insert(found.modifier)
      rest = rest.dropFirst(found.prefix.utf8.count)
    }
    guard let code = Key.code(named: rest) else { return nil }
    self.init(code, modifiers)
  }

  /// Whether a modifier comes first and a key is left after it: the key of `ctrl--` is the dash.
  private static func hasPrefix(_ text: Substring, _ prefix: String) -> Bool {
    text.utf8.count > prefix.utf8.count && text.prefix(prefix.utf8.count).lowercased() == prefix
  }

  private static func code(named name: Substring) -> Code? {
    if let scalar = name.unicodeScalars.first, name.unicodeScalars.count == 1 {
      return scalar.properties.generalCategory == .control ? nil : .text(scalar)
    }
    let lower = name.lowercased()
    if lower.first == "f", let number = Int(lower.dropFirst()), functionKeys.contains(number) {
      return .function(number)
    }
    return names.first { $0.name == lower }?.code ?? aliases[lower]
  }
}
