/// The headings under which help and manual show the commands, in their order.
package enum CommandSection: String, CaseIterable, Sendable {
  case start = "Start here"
  case reading = "Read tickets"
  case writing = "Work on tickets"
  case relating = "Join and part tickets"
  case shortcuts = "Save work"
  case desk = "Run the desk"
  case sync = "Work as a team"
  case transfer = "Bring in and take out"
  case audit = "Audit and privacy"
  case upkeep = "Look after the store"
  case reference = "Reference"
}
