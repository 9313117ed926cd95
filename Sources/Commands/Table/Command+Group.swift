extension Command {
  /// The heading under which help shows a command; help keeps this order.
  package enum Group: String, CaseIterable, Sendable {
    case composing = "Composing"
    case answering = "Answering"
    case changing = "Changing"
    case marking = "Marking"
    case finding = "Finding"
    case moving = "Moving"
    case looking = "Looking"
    case copying = "Copying"
    case program = "Program"
  }
}
