package import Screen
package import Text

/// How components are drawn: colours, and the characters of frames.
package struct Look: Sendable {
  package let theme: Theme
  package let lines: LineSet

  /// A look with round corners, unless `lines` says otherwise.
  package init(_ theme: Theme, lines: LineSet = .rounded) {
    self.theme = theme
    self.lines = lines
  }

  /// The style of a role.
  package subscript(_ role: Role) -> Style { theme[role] }

  /// Whether nothing but ASCII may be drawn.
  package var isASCII: Bool { lines == .ascii }

  /// The line, or what stands for it in ASCII.
  package func mark(_ line: SafeLine, ascii: SafeLine) -> SafeLine {
    isASCII ? ascii : line
  }
}
