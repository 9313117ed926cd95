package import Commands
internal import Screen
internal import Tickets

extension State {
  /// Takes in what came from the terminal.
  package mutating func handle(_ input: Input) -> [Effect] {
    switch input {
    case .key(let key):
      guard let typed = escaped(key) else { return handle(key) }
      let effects = handle(Key(.escape))
      return effects + handle(typed)
    case .paste(let text): return paste(text)
    case .mouse(let mouse): return handle(mouse)
    case .resize(let columns, let rows): return resize(Size(rows: rows, columns: columns))
    case .focus, .report: return []
    }
  }

  /// Takes in a key: for what lies over the screen, a command, or the text that is written.
  package mutating func handle(_ key: Key) -> [Effect] {
    if toast?.isFleeting == true { toast = nil }
    if let overlay, pendingKeys.isEmpty, !isGlobal(key) { return handle(key, in: overlay) }
    if tourStep != nil, pendingKeys.isEmpty, handleTour(key) { return [] }
    let keys = pendingKeys + [key]
    switch keymap.lookup(keys, in: context) {
    case .pending:
      pendingKeys = keys
      if !showsHintBox { schedule(.hintBox) }
      return []
    case .call(let call):
      endSequence()
      return perform(call)
    case .unbound:
      let wasPending = !pendingKeys.isEmpty
      endSequence()
      return wasPending ? abandon(key, after: keys) : unbound(key)
    }
  }

  /// The key typed right after a lone escape, which reaches us as one key with alt.
  ///
  /// Over a slow link both bytes come at once, so time can't tell them apart. Where a key with alt
  /// means nothing, escape and the key were meant.
  private func escaped(_ key: Key) -> Key? {
    guard key.modifiers == .alt, case .text = key.code, pendingKeys.isEmpty,
      keymap.lookup([key], in: context) == .unbound
    else { return nil }
    switch overlay {
    case .help, .question: break
    case .prompt, .picker: return nil
    case nil: if composer != nil { return nil }
    }
    return Key(key.code)
  }

  /// Whether a key is for the whole program even while something lies over the screen.
  private func isGlobal(_ key: Key) -> Bool {
    guard case .call(let call) = keymap.lookup([key], in: context) else { return false }
    return call.command == .suspend || call.command == .redraw
  }

  private mutating func endSequence() {
    pendingKeys = []
    showsHintBox = false
    deadlines[.hintBox] = nil
  }

  private mutating func abandon(_ key: Key, after keys: [Key]) -> [Effect] {
    guard key != Key(.escape) else { return [] }
    let names = keys.map(\.description).joined(separator: " ")
    say(.information, "\(names) does nothing here.")
    toast?.isFleeting = true
    return []
  }

  private mutating func unbound(_ key: Key) -> [Effect] {
    if composer != nil { return type(key) }
    guard key != Key(.escape) else { return [] }
    say(.information, "\(key) does nothing here: \(self.key(for: .help)) shows what does.")
    toast?.isFleeting = true
    return []
  }

  private mutating func paste(_ text: String) -> [Effect] {
    if let overlay { return paste(text, in: overlay) }
    guard composer != nil else {
      say(.information, "There is nothing to paste into: \(key(for: .reply)) begins a reply.")
      return []
    }
    composer?.editor.insert(text)
    return typed()
  }

  private mutating func resize(_ size: Size) -> [Effect] {
    self.size = size
    prepareThread()
    keepCursorVisible()
    let height = threadHeight
    thread?.scroll(by: 0, height: height)
    fitComposer()
    if case .help(var sheet) = overlay {
      sheet.resize(size)
      overlay = .help(sheet)
    }
    schedulePreview()
    return moreOfThread() + (list.more(generation: nextGeneration()).map { [$0] } ?? [])
  }
}
