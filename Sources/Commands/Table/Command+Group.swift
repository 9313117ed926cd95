extension Command {
  /// The heading under which help shows a command; help keeps this order.
  package enum Group: String, CaseIterable, Sendable {
    case moving = "Moving"
    case answering = "Answering"
    case composing = "Composing"
    case changing = "Changing"
    case marking = "Marking"
    case finding = "Finding"
    case looking = "Looking"
    case copying = "Copying"
    case program = "Program"
  }
}
