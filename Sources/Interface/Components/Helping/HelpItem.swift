package import Text

/// A row of the sheet of help: a heading, or a command with its keys.
package enum HelpItem: Hashable, Sendable {
  case heading(SafeLine)
  /// A command; `reason` stands in the place of the title, if it can't be used just now.
  case command(keys: SafeLine, title: SafeLine, reason: SafeLine?)
  case blank
}
