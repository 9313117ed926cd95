/// One key, or several to be pressed one after the other.
package struct KeySequence: Hashable, Sendable, CustomStringConvertible {
  /// At least one.
  package let keys: [Key]

  /// A sequence; nil without a key.
  package init?(_ keys: [Key]) {
    guard !keys.isEmpty else { return nil }
    self.keys = keys
  }

  /// The sequence of names with blanks between them, such as `g i`; nil if one is no key's name.
  package init?(parsing names: some StringProtocol) {
    var keys: [Key] = []
    for name in names.split(separator: " ") {
      guard let key = Key(parsing: String(name)) else { return nil }
      keys.append(key)
    }
    self.init(keys)
  }

  /// The names, which `init(parsing:)` reads back.
  package var description: String {
    keys.map(\.description).joined(separator: " ")
  }
}
