/// What one line of a theme says of a role; colours that it leaves open fall back.
struct ThemeEntry: Hashable, Sendable {
  var foreground: Color?
  var background: Color?
  var attributes: Attributes = []
}
