internal import Commands

extension State {
  /// The steps of the tour, each with a sentence or two.
  var tour: [String] {
    [
      "Welcome. This is the inbox: j and k, the arrows or the wheel move, enter opens a ticket.",
      "● is unread, ≠ was set by two people, ✓ is solved. The last column is the time that is "
        + "left to answer.",
      "\(key(for: .reply)) writes a reply, \(key(for: .note)) a note for agents only. "
        + "\(sendKey()) sends, \(sendKey("solved", "--next")) sends, solves and goes on.",
      "\(key(for: .assign)) assigns, \(key(for: .setStatus)) sets the status, "
        + "\(key(for: .mark)) marks several. \(key(for: .undo)) undoes whatever was done last.",
      "/ searches as you type, : finds every command, ? shows every key. That is all. "
        + ":tour shows this again.",
    ]
  }

  private func sendKey(_ arguments: String...) -> String {
    keymap.keys(for: .send, with: arguments, in: .composer).first?.description ?? ":send"
  }

  /// Goes on in the tour or leaves it; other keys do what they always do.
  mutating func handleTour(_ key: Key) -> Bool {
    guard let step = tourStep, composer == nil, screens.isEmpty else { return false }
    switch key {
    case Key(.tab): tourStep = step + 1 < tour.count ? step + 1 : nil
    case Key(.tab, .shift): tourStep = max(0, step - 1)
    case Key(.escape): tourStep = nil
    default: return false
    }
    if tourStep == nil { settings.hasSeenTour = true }
    return true
  }
}
