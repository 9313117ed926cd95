internal import Commands

/// What lies over the screen and has the keyboard.
enum Overlay: Sendable {
  case prompt(LinePrompt)
  case picker(ChoicePicker)
  case question(PendingQuestion)
  case help(HelpSheet)

  /// Which keys work in it.
  var context: Command.Context {
    switch self {
    case .prompt, .question: .prompt
    case .picker: .picker
    case .help: .help
    }
  }

  /// Scrolls with the wheel.
  mutating func scroll(by rows: Int) {
    guard case .help(var sheet) = self else { return }
    sheet.scroll(by: rows)
    self = .help(sheet)
  }
}
