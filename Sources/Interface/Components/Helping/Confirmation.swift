package import Commands
package import Screen
package import Text

/// Asks before something is done: yes or no, or a word to be typed where much would go.
package struct Confirmation: Sendable {
  /// What a key came to.
  package enum Outcome: Hashable, Sendable {
    case confirmed
    case cancelled
    /// Nothing is decided yet.
    case asked
  }

  /// What is asked, in a sentence with a question mark.
  package let question: SafeLine
  /// What will happen, to what, line by line.
  package let preview: [SafeLine]
  /// What `y` or the word does, such as `delete`.
  package let verb: SafeLine
  /// The word that has to be typed; nil for a yes.
  package let word: String?
  private var line = LineEditor()
  private var wasWrong = false

  /// A question; `preview` says what it is about.
  package init(
    _ question: SafeLine, verb: SafeLine, preview: [SafeLine] = [], typing word: String? = nil
  ) {
    self.question = question
    self.verb = verb
    self.preview = preview
    self.word = word
  }

  /// Does what a key means to the question.
  package mutating func update(_ key: Key) -> Outcome {
    guard let word else { return answer(key) }
    switch line.update(key) {
    case .submitted(let typed) where typed == word: return .confirmed
    case .submitted: wasWrong = true
    case .cancelled: return .cancelled
    case .changed: wasWrong = false
    case .moved, .ignored: break
    }
    return .asked
  }

  /// Takes pasted text in, where a word has to be typed.
  package mutating func paste(_ text: String) {
    if word != nil { _ = line.paste(text) }
  }

  private func answer(_ key: Key) -> Outcome {
    switch key {
    case Key("y"), Key("Y"): .confirmed
    case Key("n"), Key("N"), Key("q"), Key(.escape), Key("c", .ctrl), Key("g", .ctrl): .cancelled
    default: .asked
    }
  }
}

extension Confirmation {
  private static let widest = 72

  /// Draws it in the middle of an area.
  ///
  /// - Returns: where the cursor stands, if a word has to be typed.
  @discardableResult
  package func draw(into grid: inout Grid, _ area: Rect, _ look: Look) -> Point? {
    let columns = min(area.columns, Self.widest)
    let width = max(2, columns - 4)
    let head = question.wrapped(to: width)
    let body = preview.flatMap { $0.wrapped(to: width - 2) }
    let room = area.rows - 2 - head.count - 2
    let shown = body.count <= room ? body.count : max(0, room - 1)
    let more = body.count - shown
    let rows = head.count + (body.isEmpty ? 0 : shown + (more > 0 ? 1 : 0) + 1) + 1
    let rect = area.centered(rows: rows + 2, columns: columns)
    grid.fill(rect, style: look[.popup])
    let inside = grid.frame(rect, lines: look.lines, style: look[.warning].on(look[.popup]))
      .inset(rows: 0, columns: 1)
    var row = 0
    func write(_ line: SafeLine, _ style: Style) {
      let field = inside.line(row)
      grid.write(line, at: field.origin, within: field, style: style)
      row += 1
    }
    for line in head { write(line, look[.popupTitle]) }
    for line in body.prefix(shown) { write("  " + line, look[.popup]) }
    if more > 0, !body.isEmpty {
      write("  and \(more) more", look[.textMuted].on(look[.popup]))
    }
    return drawAnswer(into: &grid, inside.line(inside.rows - 1), look)
  }

  private func drawAnswer(into grid: inout Grid, _ field: Rect, _ look: Look) -> Point? {
    let key = look[.hintKey].on(look[.popup])
    guard let word else {
      let spans = [
        Span("y", key), Span(" " + verb + "   ", look[.popup]), Span("n", key),
        Span(" cancel", look[.popup]),
      ]
      grid.put(spans, at: field.origin, width: field.columns, style: look[.popup])
      return nil
    }
    let prompt: SafeLine = wasWrong ? "Not '\(word)': " : "Type '\(word)' to " + verb + ": "
    let style = look[wasWrong ? .error : .popup].on(look[.popup])
    let end = grid.write(prompt, at: field.origin, within: field, style: style)
    let rest = field.cut(.left, end - field.column).rest
    return line.draw(into: &grid, rest, look)
  }
}
