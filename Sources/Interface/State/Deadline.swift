/// What is to be done at a later moment.
enum Deadline: Hashable, Sendable, CaseIterable {
  /// Load the ticket under the cursor, once the cursor rests.
  case preview
  /// Write the draft down, once typing pauses.
  case saveDraft
  /// Search for what was typed, once typing pauses.
  case search
  /// Show which keys may follow.
  case hintBox
  /// Take the sentence out of the status line.
  case toast
  /// Write down that the ticket was looked at.
  case recordView
  /// Ages have grown by a minute.
  case clock

  /// How long after the cause, in milliseconds.
  var delay: Int64 {
    switch self {
    case .preview: 80
    case .saveDraft: 500
    case .search: 90
    case .hintBox: 350
    case .toast: 6_000
    case .recordView: 1_500
    case .clock: 30_000
    }
  }
}
