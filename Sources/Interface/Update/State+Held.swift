internal import Commands
internal import Screen
internal import Text
internal import Tickets

/// Replies that were overtaken, and what the hub refused.
extension State {
  /// Shows what waits for a decision.
  mutating func pickHeld() -> [Effect] {
    let items = sync.held.map { item in
      let text = SafeLine.lines(item.text).first ?? .empty
      return PickerItem(
        item.id.hex, SafeLine("\(item.name) ") + text, detail: SafeLine(reason(of: item)))
    }
    overlay = .picker(ChoicePicker(.held, Picker("Held back by the hub", items)))
    return []
  }

  private func reason(of item: HeldItem) -> String {
    switch item.reason {
    case .overtaken: "somebody wrote in between"
    case .refused(let reason): reason
    }
  }

  /// Asks what becomes of one of them.
  mutating func askDecision(_ id: String) -> [Effect] {
    guard let item = sync.held.first(where: { $0.id.hex == id }) else { return [] }
    var choices = [
      PickerItem("open", "open the ticket", detail: "read what came in between"),
      PickerItem("edit", "edit", detail: "write it anew, from this text"),
      PickerItem("discard", "discard", detail: "throw it away for good"),
    ]
    if item.reason == .overtaken {
      choices.insert(PickerItem("send", "send it anyway", detail: "as it is"), at: 0)
    }
    overlay = .picker(
      ChoicePicker(
        .decide(item), Picker(SafeLine("\(item.name): \(reason(of: item))"), choices)))
    return []
  }

  mutating func decide(_ item: HeldItem, _ choice: String) -> [Effect] {
    switch choice {
    case "send":
      say(.success, "The reply to \(item.name) goes out with the next exchange.")
      return [.decide(item.id, .sendAnyway)]
    case "discard":
      say(.information, "It is thrown away.")
      return [.decide(item.id, .discard)]
    case "edit":
      let effects = open(item.ticket) + compose(.reply, text: item.text)
      // The text is on the disk before the hub is told to forget it.
      let draft = composer.map { [Effect.saveDraft($0.current)] } ?? []
      return effects + draft + [.decide(item.id, .discard)]
    default: return open(item.ticket)
    }
  }
}
