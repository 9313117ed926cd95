package import Screen

/// Edits a text of any length, wrapped at words: the engine of the composer.
///
/// The cursor goes by grapheme clusters. The text keeps what was typed or pasted, but for controls;
/// what is drawn is sanitised.
package struct TextEditor: Sendable {
  /// What a key came to.
  package enum Outcome: Hashable, Sendable {
    case changed
    /// The text is as before, the cursor may have moved.
    case moved
    /// The key is not for an editor.
    case ignored
  }

  var content: EditableText
  var history = EditHistory()
  /// What was cut last, for `ctrl-y`.
  var clipping = ""
  /// Whether the last key cut text, so that the next to cut adds to it.
  var isCutting = false
  /// The column that the cursor goes back to when it moves up or down over shorter rows.
  var goal: Int?
  /// The layout of lines as far as it is known; of the length of the lines.
  var layouts: [LineLayout?]
  /// The first row that is seen: its line, and its row within that.
  var top: (line: Int, row: Int) = (0, 0)

  /// Where the cursor stands.
  package internal(set) var cursor: TextPosition

  /// The size of the area that the text is drawn in, at least 2 columns and 1 row.
  package var size: Size {
    didSet {
      guard size != oldValue else { return }
      if size.columns != oldValue.columns { layouts = layouts.map { _ in nil } }
      reveal()
    }
  }

  /// An editor with the cursor at the end of the text, or at its start.
  package init(_ text: String = "", size: Size, atStart: Bool = false) {
    content = EditableText(text)
    layouts = [LineLayout?](repeating: nil, count: content.lines.count)
    cursor = atStart ? TextPosition() : content.end
    self.size = size
    reveal()
  }

  /// The text, its lines ended by `\n`.
  package var text: String { content.string }

  /// The lines of the text; at least one.
  package var lines: [String] { content.lines }

  /// Whether nothing was written.
  package var isEmpty: Bool { lines.count == 1 && lines[0].isEmpty }
}

extension TextEditor {
  /// Takes text in at the cursor, as one step to undo.
  package mutating func insert(_ text: String) {
    history.separate()
    replace(cursor..<cursor, with: EditableText.clean(text), .other)
  }

  /// Puts another text in the place of this one, as one step to undo.
  package mutating func replaceAll(with text: String) {
    history.separate()
    replace(TextPosition()..<content.end, with: EditableText.clean(text), .other)
  }

  /// Undoes the last step; false if there is none.
  @discardableResult
  package mutating func undo() -> Bool {
    guard let edits = history.undo() else { return false }
    for edit in edits {
      let end = end(of: edit.inserted, from: edit.start)
      apply(edit.start..<end, edit.removed)
      cursor = edit.cursor
    }
    finish()
    return true
  }

  /// Does again what was undone; false if there is nothing.
  @discardableResult
  package mutating func redo() -> Bool {
    guard let edits = history.redo() else { return false }
    for edit in edits {
      let end = end(of: edit.removed, from: edit.start)
      cursor = apply(edit.start..<end, edit.inserted)
    }
    finish()
    return true
  }

  /// Puts the cursor at a place, or the nearest that there is.
  package mutating func move(to position: TextPosition) {
    let line = min(max(0, position.line), lines.count - 1)
    let layout = layout(line)
    let offset = min(max(0, position.offset), lines[line].utf8.count)
    go(to: TextPosition(line: line, offset: layout.offset(at: layout.column(at: offset))))
  }

  /// Where text ends that begins at a place.
  private func end(of text: String, from start: TextPosition) -> TextPosition {
    guard let last = text.utf8.lastIndex(of: UInt8(ascii: "\n")) else {
      return TextPosition(line: start.line, offset: start.offset + text.utf8.count)
    }
    let newlines = text.utf8.count { $0 == UInt8(ascii: "\n") }
    let rest = text.utf8.distance(from: last, to: text.endIndex) - 1
    return TextPosition(line: start.line + newlines, offset: rest)
  }
}

extension TextEditor {
  /// Changes the text and keeps how to undo it; the text has to be clean.
  mutating func replace(
    _ range: Range<TextPosition>, with text: String, _ kind: EditHistory.Kind
  ) {
    guard !range.isEmpty || !text.isEmpty else { return }
    let removed = content.text(range)
    let edit = EditHistory.Edit(
      start: range.lowerBound, removed: removed, inserted: text, cursor: cursor)
    history.record(edit, kind)
    cursor = apply(range, text)
    finish()
  }

  @discardableResult
  private mutating func apply(_ range: Range<TextPosition>, _ text: String) -> TextPosition {
    let before = lines.count
    let touched = range.lowerBound.line...range.upperBound.line
    let end = content.replace(range, with: text)
    let new = [LineLayout?](repeating: nil, count: touched.count + lines.count - before)
    layouts.replaceSubrange(touched, with: new)
    return end
  }

  private mutating func finish() {
    goal = nil
    reveal()
  }

  /// Moves the cursor; what is typed next is a step of its own.
  mutating func go(to position: TextPosition) {
    if position != cursor { history.separate() }
    cursor = position
    finish()
  }
}
