/// What the program tells the shell when it ends: the codes of `sysexits.h` that it uses.
package enum ExitCode: Int32, CaseIterable, Sendable {
  case success = 0
  case usage = 64
  case dataError = 65
  case noInput = 66
  case unavailable = 69
  case software = 70
  case cannotCreate = 73
  case inputOutput = 74
  case tryAgain = 75
  case notPermitted = 77

  /// When the code is given, as a sentence for help and manual.
  package var meaning: String {
    switch self {
    case .success: "It worked."
    case .usage: "The command line was wrong: an unknown word, or one that is missing."
    case .dataError: "The data is damaged, or is not in the format that it should have."
    case .noInput: "There is no such desk, ticket, file or other thing named on the line."
    case .unavailable: "Something needed is not there, such as a terminal or another program."
    case .software: "A fault of ttydesk itself: please report it."
    case .cannotCreate: "A file or desk could not be made, or is already there."
    case .inputOutput: "Reading or writing failed part of the way."
    case .tryAgain: "Another program is using the desk: the same command may work later."
    case .notPermitted: "The account may not do this, or a legal hold forbids it."
    }
  }
}
