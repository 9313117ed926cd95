/// What is wrong with office hours that somebody wrote.
package enum OfficeHoursError: Error, Hashable, Sendable {
  case badTimes(String)
  case badDate(String)
}

extension OfficeHoursError: CustomStringConvertible {
  /// What is wrong and what is right, without a full stop.
  package var description: String {
    switch self {
    case .badTimes(let text): "\(text) are no office hours; write them as: mon-fri 09:00-17:00"
    case .badDate(let text): "\(text) is no date; write it as: 2026-12-25"
    }
  }
}
