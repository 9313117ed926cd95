/// Something in a theme that could not be used; the rest of the theme is.
package struct ThemeWarning: Error, Hashable, Sendable {
  /// The name of the theme that it is in.
  package let theme: String
  /// The line, from 1; 0 if it is about the whole file.
  package let line: Int
  /// What is wrong.
  package let problem: Problem

  /// What can be wrong with a theme.
  package enum Problem: Hashable, Sendable {
    case missingTheme
    case inheritanceCycle([String])
    case notAnEntry(String)
    case unknownSection(String)
    case unknownKey(String)
    case unknownRole(String)
    case unknownColor(String)
    case repeated(String)
    case noColor
  }
}

extension ThemeWarning: CustomStringConvertible {
  /// One sentence: where, what, and what to do.
  package var description: String {
    let place = line > 0 ? "theme \(theme), line \(line): " : "theme \(theme): "
    return place + sentence
  }

  private var sentence: String {
    switch problem {
    case .missingTheme: "there is no theme of this name; `ttydesk themes` lists those there are."
    case .inheritanceCycle(let names):
      "it inherits from itself (\(names.joined(separator: " -> "))); remove one `inherits`."
    case .notAnEntry(let text): "`\(text)` is not of the form `name = value`."
    case .unknownSection(let name): "there is no section `[\(name)]`; use [palette] or [roles]."
    case .unknownKey(let name): "`\(name)` is not known here; only `inherits` may come first."
    case .unknownRole(let name): "there is no role `\(name)`."
    case .unknownColor(let name):
      "`\(name)` is no colour: use #rrggbb, 0 to 255, default, or a name from [palette]."
    case .repeated(let name): "`\(name)` was given before; the last one counts."
    case .noColor: "a colour is missing after `on`."
    }
  }
}
