internal import Screen
internal import Text

/// A piece of a row with its role, before a theme gives it a look.
struct Fragment: Hashable, Sendable {
  var line: SafeLine
  var role: Role

  init(_ line: SafeLine, _ role: Role) {
    self.line = line
    self.role = role
  }
}
