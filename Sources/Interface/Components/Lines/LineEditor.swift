package import Commands
import Screen

/// Edits one line, as after `:` and `/`: with what was typed there before, and a list of completions
/// that its owner keeps up to date.
package struct LineEditor: Sendable {
  /// What a key came to.
  package enum Outcome: Hashable, Sendable {
    /// The text is another: the completions are gone until they are set again.
    case changed
    /// Only the cursor or the choice of a completion moved.
    case moved
    case submitted(String)
    case cancelled
    /// The key is not for a line.
    case ignored
  }

  var editor: TextEditor
  /// The lines typed before, the latest last.
  package let history: [String]
  /// The line of the history that is shown; the number of lines stands for the one being typed.
  private var place: Int
  /// The line being typed, while one of the history is shown.
  private var draft = ""

  /// The ways to go on, the best first.
  package var completions: [LineCompletion] = [] {
    didSet { selected = nil }
  }
  /// The completion that is taken.
  package private(set) var selected: Int?

  /// A line, with the cursor at its end.
  package init(_ text: String = "", history: [String] = []) {
    editor = TextEditor(Self.oneLine(text), size: Size(rows: 1, columns: Self.wide))
    self.history = history
    place = history.count
  }

  /// So wide that nothing is wrapped.
  private static let wide = Int(Int32.max)

  /// What is typed.
  package var text: String { editor.text }

  /// Whether nothing is typed.
  package var isEmpty: Bool { editor.isEmpty }

  /// The part of the text before the cursor, which is what completions go on from.
  package var textBeforeCursor: String {
    String(decoding: text.utf8.prefix(editor.cursor.offset), as: UTF8.self)
  }

  /// Whether the cursor is behind the text.
  package var isAtEnd: Bool { editor.cursor.offset == text.utf8.count }

  /// Puts another text in the place of this one.
  package mutating func replaceAll(with text: String) {
    editor.replaceAll(with: Self.oneLine(text))
  }

  /// Takes pasted text in; the ends of its lines become blanks.
  package mutating func paste(_ text: String) -> Outcome {
    editor.insert(Self.oneLine(text))
    return changed()
  }

  /// Does what a key means to a line.
  package mutating func update(_ key: Key) -> Outcome {
    switch key {
    case Key(.enter): return .submitted(text)
    case Key(.escape), Key("c", .ctrl), Key("g", .ctrl): return .cancelled
    case Key(.backspace) where isEmpty: return .cancelled
    case Key(.tab): return complete(1)
    case Key(.tab, .shift): return complete(-1)
    case Key(.up), Key("p", .ctrl): return recall(-1)
    case Key(.down), Key("n", .ctrl): return recall(1)
    case Key("j", .ctrl): return .ignored
    default: break
    }
    switch editor.update(key) {
    case .changed: return changed()
    case .moved: return .moved
    case .ignored: return .ignored
    }
  }

  private mutating func changed() -> Outcome {
    place = history.count
    completions = []
    return .changed
  }

  /// Takes the next completion; the only one at once, as if it was typed.
  private mutating func complete(_ step: Int) -> Outcome {
    guard !completions.isEmpty else { return .moved }
    if completions.count == 1 {
      replaceAll(with: completions[0].line)
      return changed()
    }
    let next = selected.map { $0 + step } ?? (step > 0 ? 0 : completions.count - 1)
    let choice = (next + completions.count) % completions.count
    replaceAll(with: completions[choice].line)
    selected = choice
    return .moved
  }

  /// Goes to the line before or after in the history that begins like the one being typed.
  private mutating func recall(_ step: Int) -> Outcome {
    if place == history.count { draft = text }
    var next = place + step
    while history.indices.contains(next), !history[next].utf8.starts(with: draft.utf8) {
      next += step
    }
    guard next >= 0, next <= history.count, next != place else { return .moved }
    replaceAll(with: next == history.count ? draft : history[next])
    completions = []
    place = next
    return .changed
  }

  private static func oneLine(_ text: String) -> String {
    EditableText.clean(text).replacing("\n", with: " ").replacing("\t", with: " ")
  }
}
