/// One thing that came from the terminal.
package enum Input: Hashable, Sendable {
  case key(Key)
  /// Text pasted in one piece, its lines ended by `\n`. It comes from strangers: sanitise it.
  case paste(String)
  case mouse(Mouse)
  /// The terminal's window got or lost the keyboard.
  case focus(Bool)
  /// The terminal has a new size in cells.
  case resize(columns: Int, rows: Int)
  case report(Report)

  /// The terminal's answer to a question that the program asked.
  package enum Report: Hashable, Sendable {
    /// "I am well" (DSR 5): everything sent before the question has been processed.
    case status
    /// The background colour (OSC 11), 0...255 each.
    case background(red: UInt8, green: UInt8, blue: UInt8)
    /// Where the cursor is (DSR 6), from 1; never told of the first row, whose answer is a key's.
    case cursor(row: Int, column: Int)
  }
}
