package import Commands
import Screen

extension TextEditor {
  /// Does what a key means to an editor.
  package mutating func update(_ key: Key) -> Outcome {
    let before = cursor
    let wasCutting = isCutting
    isCutting = false
    if let typed = key.typed {
      replace(cursor..<cursor, with: String(typed), .typing)
      return .changed
    }
    if let outcome = edit(key, wasCutting: wasCutting) { return outcome }
    guard move(key) else { return .ignored }
    if cursor != before { history.separate() }
    return .moved
  }

  private mutating func edit(_ key: Key, wasCutting: Bool) -> Outcome? {
    switch key {
    case Key(.enter), Key("j", .ctrl): type("\n")
    case Key(.backspace), Key("h", .ctrl), Key(.backspace, .shift):
      return erase(from: content.before(cursor), to: cursor)
    case Key(.delete), Key("d", .ctrl): return erase(from: cursor, to: content.after(cursor))
    case Key("k", .ctrl): return cut(cursor..<lineEndOrNext, after: wasCutting)
    case Key("u", .ctrl): return cut(lineStart..<cursor, before: wasCutting)
    case Key("w", .ctrl):
      let start = content.wordStart(before: cursor, isWord: EditableText.isNoBlank)
      return cut(start..<cursor, before: wasCutting)
    case Key(.backspace, .alt), Key(.backspace, .ctrl):
      return cut(content.wordStart(before: cursor)..<cursor, before: wasCutting)
    case Key("d", .alt), Key(.delete, .ctrl), Key(.delete, .alt):
      return cut(cursor..<content.wordEnd(after: cursor), after: wasCutting)
    case Key("y", .ctrl):
      history.separate()
      replace(cursor..<cursor, with: clipping, .other)
    case Key("_", .ctrl): return undo() ? .changed : .moved
    default: return nil
    }
    return .changed
  }

  private mutating func type(_ text: String) {
    replace(cursor..<cursor, with: text, .typing)
  }

  private mutating func erase(from start: TextPosition?, to end: TextPosition?) -> Outcome {
    guard let start, let end else { return .moved }
    replace(start..<end, with: "", .erasing)
    return .changed
  }

  /// Cuts text that is kept for `ctrl-y`, after or before what the key before cut.
  private mutating func cut(
    _ range: Range<TextPosition>, after: Bool = false, before: Bool = false
  ) -> Outcome {
    isCutting = true
    guard !range.isEmpty else {
      isCutting = after || before
      return .moved
    }
    let text = content.text(range)
    clipping = after ? clipping + text : before ? text + clipping : text
    history.separate()
    replace(range, with: "", .other)
    return .changed
  }
}

extension TextEditor {
  private mutating func move(_ key: Key) -> Bool {
    switch key {
    case Key(.left), Key("b", .ctrl): go(to: content.before(cursor) ?? cursor)
    case Key(.right), Key("f", .ctrl): go(to: content.after(cursor) ?? cursor)
    case Key(.left, .ctrl), Key(.left, .alt), Key("b", .alt):
      go(to: content.wordStart(before: cursor))
    case Key(.right, .ctrl), Key(.right, .alt), Key("f", .alt):
      go(to: content.wordEnd(after: cursor))
    case Key(.home): go(to: rowStart)
    case Key(.end): go(to: rowEnd)
    case Key("a", .ctrl): go(to: lineStart)
    case Key("e", .ctrl): go(to: lineEnd)
    case Key(.home, .ctrl), Key("<", .alt): go(to: TextPosition())
    case Key(.end, .ctrl), Key(">", .alt): go(to: content.end)
    case Key(.up), Key("p", .ctrl): goVertically(-1)
    case Key(.down), Key("n", .ctrl): goVertically(1)
    case Key(.pageUp): goVertically(1 - max(2, size.rows))
    case Key(.pageDown): goVertically(max(2, size.rows) - 1)
    default: return false
    }
    return true
  }

  private var lineStart: TextPosition { TextPosition(line: cursor.line) }

  private var lineEnd: TextPosition {
    TextPosition(line: cursor.line, offset: lines[cursor.line].utf8.count)
  }

  /// The end of the line; at the end, the start of the next.
  private var lineEndOrNext: TextPosition {
    cursor == lineEnd ? content.after(cursor) ?? cursor : lineEnd
  }

  private var rowStart: TextPosition {
    let layout = layout(cursor.line)
    let offset = layout.offset(at: layout.rows[place.row].lowerBound)
    return TextPosition(line: cursor.line, offset: offset)
  }

  private var rowEnd: TextPosition {
    TextPosition(line: cursor.line, offset: layout(cursor.line).end(of: place.row))
  }

  /// Moves by rows; from the first one up to the start of the text, from the last to its end.
  private mutating func goVertically(_ count: Int) {
    let (row, column) = place
    let wanted = goal ?? column
    let here = (line: cursor.line, row: row)
    let target = count < 0 ? rows(before: here, -count) : rows(after: here, count)
    guard target != here else {
      go(to: count < 0 ? TextPosition() : content.end)
      return
    }
    let layout = keepLayout(target.line)
    let start = layout.rows[target.row].lowerBound
    let offset = min(layout.offset(at: start + wanted), layout.end(of: target.row))
    go(to: TextPosition(line: target.line, offset: offset))
    goal = wanted
  }
}
