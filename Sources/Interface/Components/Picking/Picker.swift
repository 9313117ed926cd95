package import Commands
package import Screen
package import Text

/// A list to pick from, which gets shorter as one types: palette, assignees, queues, tags, themes.
package struct Picker: Sendable {
  /// What else it does.
  package struct Options: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Several items can be picked: tab marks them.
    package static let several = Options(rawValue: 1)
    /// What is typed can be picked too, if it matches nothing or with `alt-enter`.
    package static let freeText = Options(rawValue: 2)
  }

  /// What a key or click came to.
  package enum Outcome: Hashable, Sendable {
    /// Another item is selected, or none; for a preview.
    case highlighted(String?)
    /// The items that were picked, in the order of the list.
    case picked([String])
    /// The text that was typed instead.
    case typed(String)
    /// The item can't be picked.
    case refused(SafeLine)
    case cancelled
    case ignored
  }

  package let title: SafeLine
  package let options: Options
  package private(set) var items: [PickerItem]
  private(set) var widths = PickerWidths()
  /// What is typed.
  package private(set) var line: LineEditor
  /// The items that match, the best first.
  private(set) var matches: [PickerMatch] = []
  /// The selected one of the matches.
  private(set) var selected = 0
  package private(set) var marked: Set<String> = []
  /// What the matches were found for.
  private var matched = ""
  private(set) var scroll = ScrollState()

  /// A picker with one item selected, by its id, and some marked.
  package init(
    _ title: SafeLine, _ items: [PickerItem], options: Options = [], selecting id: String? = nil,
    marked: Set<String> = [], typed: String = ""
  ) {
    self.title = title
    self.items = items
    self.options = options
    self.marked = marked
    line = LineEditor(typed)
    widths = PickerWidths(items)
    match()
    if let id { select(id: id) }
  }

  /// The id of the selected item; nil if nothing matches.
  package var selection: String? {
    matches.indices.contains(selected) ? items[matches[selected].index].id : nil
  }

  /// How many items match what is typed.
  package var matchCount: Int { matches.count }

  /// Puts other items in the place of these, as when they were loaded; keeps the selection if it can.
  package mutating func replaceItems(_ items: [PickerItem]) {
    let id = selection
    self.items = items
    widths = PickerWidths(items)
    matched = ""
    match()
    if let id { select(id: id) }
  }

  private mutating func select(id: String) {
    guard let index = matches.firstIndex(where: { items[$0.index].id == id }) else { return }
    selected = index
    scroll.reveal(selected, margin: 1)
  }

  /// Says how many rows the list has; drawing asks for as many as `Picker.rect(in:)` gives.
  package mutating func resize(rows: Int) {
    scroll.resize(total: matches.count, height: rows)
    scroll.reveal(selected, margin: 1)
  }
}

extension Picker {
  /// Does what a key means to a list.
  package mutating func update(_ key: Key) -> Outcome {
    let page = max(1, scroll.height - 1)
    switch key {
    case Key(.up), Key("p", .ctrl), Key("k", .ctrl): return move(by: -1, wraps: true)
    case Key(.down), Key("n", .ctrl), Key("j", .ctrl): return move(by: 1, wraps: true)
    case Key(.pageUp), Key("b", .ctrl): return move(by: -page)
    case Key(.pageDown), Key("f", .ctrl): return move(by: page)
    case Key(.home), Key("<", .alt): return move(by: -matches.count)
    case Key(.end), Key(">", .alt): return move(by: matches.count)
    case Key(.tab) where options.contains(.several): return toggle()
    case Key(.tab): return move(by: 1, wraps: true)
    case Key(.tab, .shift): return move(by: -1, wraps: true)
    case Key(.enter, .alt) where options.contains(.freeText): return .typed(line.text)
    case Key(.enter): return pick()
    case Key(.backspace) where line.isEmpty: return .ignored
    default: break
    }
    switch line.update(key) {
    case .changed: return matchAgain()
    case .cancelled: return .cancelled
    case .ignored: return .ignored
    case .moved, .submitted: return .highlighted(selection)
    }
  }

  /// Takes pasted text in.
  package mutating func paste(_ text: String) -> Outcome {
    _ = line.paste(text)
    return matchAgain()
  }

  private mutating func matchAgain() -> Outcome {
    match()
    return .highlighted(selection)
  }

  /// Selects another row; `wraps` says that after the last comes the first.
  private mutating func move(by rows: Int, wraps: Bool = false) -> Outcome {
    guard !matches.isEmpty else { return .highlighted(nil) }
    let next = selected + rows
    let last = matches.count - 1
    selected = wraps && next < 0 ? last : wraps && next > last ? 0 : min(max(0, next), last)
    scroll.reveal(selected, margin: 1)
    return .highlighted(selection)
  }

  private mutating func toggle() -> Outcome {
    guard let id = selection else { return .ignored }
    if let reason = items[matches[selected].index].reason { return .refused(reason) }
    if marked.remove(id) == nil { marked.insert(id) }
    return move(by: 1)
  }

  private func pick() -> Outcome {
    if options.contains(.several), !marked.isEmpty {
      return .picked(items.map(\.id).filter(marked.contains))
    }
    guard let id = selection else {
      return options.contains(.freeText) && !line.isEmpty ? .typed(line.text) : .ignored
    }
    if let reason = items[matches[selected].index].reason { return .refused(reason) }
    return .picked([id])
  }

  /// Finds the items that match; the best is selected.
  private mutating func match() {
    let query = line.text
    // What did not match can't match more of it.
    let isMore = query.utf8.starts(with: matched.utf8) && !matched.isEmpty
    let candidates = isMore ? matches.map(\.index) : Array(items.indices)
    matches = candidates.compactMap { PickerMatch(query, items[$0], index: $0) }
    matched = query
    if !line.isEmpty {
      matches.sort { ($1.score, $0.index) < ($0.score, $1.index) }
    }
    selected = 0
    scroll.resize(total: matches.count, height: scroll.height)
    scroll.scroll(to: 0)
  }
}

extension Picker {
  /// Selects the match in a row of the list; nil outside.
  mutating func select(row: Int) -> Bool {
    guard scroll.visible.contains(scroll.offset + row), row >= 0 else { return false }
    selected = scroll.offset + row
    return true
  }

  /// Does what the mouse did; `rect` is what the picker was drawn in.
  ///
  /// A click selects, a click on what is selected picks, a click beside the picker closes it.
  package mutating func update(_ mouse: Mouse, in rect: Rect) -> Outcome {
    switch mouse.action {
    case .wheelUp: return move(by: -3)
    case .wheelDown: return move(by: 3)
    case .press(.left):
      let point = Point(row: mouse.row, column: mouse.column)
      guard rect.contains(point) else { return .cancelled }
      let before = selection
      guard select(row: point.row - listRect(in: rect).row) else { return .ignored }
      return selection == before ? pick() : .highlighted(selection)
    default: return .ignored
    }
  }
}
