/// What was changed in a text, so that it can be undone in steps that a person would name.
struct EditHistory: Hashable, Sendable {
  /// One change: `removed` was at `start`, and `inserted` is there now.
  struct Edit: Hashable {
    var start: TextPosition
    var removed: String
    var inserted: String
    /// Where the cursor stood before.
    var cursor: TextPosition
  }

  /// What changes belong together.
  enum Kind: Hashable {
    case typing, erasing, other
  }

  private var undoable: [[Edit]] = []
  private var redoable: [[Edit]] = []
  private var lastKind = Kind.other

  /// Older steps are forgotten.
  private static let limit = 1_000

  /// Keeps a change; it joins the last step if both are typing within a word, or both erasing.
  mutating func record(_ edit: Edit, _ kind: Kind) {
    redoable = []
    if kind == lastKind, kind != .other, let last = undoable.last?.last, joins(edit, last, kind) {
      undoable[undoable.count - 1].append(edit)
    } else {
      undoable.append([edit])
      if undoable.count > Self.limit { undoable.removeFirst(Self.limit / 10) }
    }
    lastKind = kind
  }

  /// What comes next begins a step of its own, as after the cursor was moved.
  mutating func separate() {
    lastKind = .other
  }

  /// The changes of the last step, the last one first.
  mutating func undo() -> [Edit]? {
    separate()
    guard let step = undoable.popLast() else { return nil }
    redoable.append(step)
    return step.reversed()
  }

  /// The changes of the step that was undone last, in their order.
  mutating func redo() -> [Edit]? {
    separate()
    guard let step = redoable.popLast() else { return nil }
    undoable.append(step)
    return step
  }

  private func joins(_ edit: Edit, _ last: Edit, _ kind: Kind) -> Bool {
    guard kind == .typing else { return true }
    // A blank belongs to the word before it.
    return last.inserted != " " && last.inserted != "\n" || edit.inserted == " "
  }
}
