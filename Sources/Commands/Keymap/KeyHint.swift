/// A key that can be pressed next, after the first keys of a sequence.
package struct KeyHint: Hashable, Sendable {
  package let key: Key
  /// What it does; nil if still more keys follow.
  package let call: Command.Call?

  /// A word or two for the box of hints.
  package var label: String {
    guard let call else { return "more" }
    return ([call.command.entry.label] + call.words).joined(separator: " ")
  }

  /// What the keys begin.
  static func title(of keys: [Key]) -> String {
    let names = keys.map(\.description).joined(separator: " ")
    return titles[names].map { "\(names): \($0)" } ?? names
  }

  private static let titles = ["g": "go to", "y": "copy", "d": "delete", "ctrl-x": "more"]
}
