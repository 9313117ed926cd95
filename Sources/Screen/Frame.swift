package import Text

/// All that a view asks of a terminal: the cells, and what surrounds them.
package struct Frame: Hashable, Sendable {
  /// What is on the screen.
  package var grid: Grid
  /// Where the cursor stands; nil hides it.
  package var cursor: Point?
  /// What the window is called.
  package var title: SafeLine
  /// Which mouse events are wanted.
  package var mouse: MouseMode

  /// A frame without a cursor, a title or a mouse, unless given.
  package init(
    grid: Grid, cursor: Point? = nil, title: SafeLine = .empty, mouse: MouseMode = .off
  ) {
    self.grid = grid
    self.cursor = cursor
    self.title = title
    self.mouse = mouse
  }

  /// What the terminal reports of the mouse.
  package enum MouseMode: Sendable {
    /// Nothing, so that the terminal's own selection works.
    case off
    /// Buttons and the wheel.
    case buttons
  }
}
