internal import Commands
internal import Tickets

/// A picker, and what is done with what is picked.
struct ChoicePicker: Sendable {
  enum Purpose: Sendable {
    /// An argument of a command.
    case argument(MissingArgument)
    /// Which of two values holds.
    case resolve(ConflictItem)
    /// One of the things that the hub did not take.
    case held
    /// What becomes of it.
    case decide(HeldItem)
    /// A ticket to open.
    case ticket
    /// A web address to open.
    case link
    /// The customer of a new ticket.
    case customer(subject: String, queue: NamedQueue?)
    /// A command, by its name or as a whole line.
    case palette
  }

  var purpose: Purpose
  var picker: Picker

  init(_ purpose: Purpose, _ picker: Picker) {
    self.purpose = purpose
    self.picker = picker
  }

  /// What its names are asked for as somebody types; nil where all are known.
  var names: NameRequest.Kind? {
    switch purpose {
    case .argument(let missing): missing.argument.value == .ticket ? .tickets : nil
    case .customer: .customers
    case .resolve, .held, .decide, .ticket, .link, .palette: nil
    }
  }
}
